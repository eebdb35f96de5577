import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const files = globSync('{src,test}/**/*.test.{ts,tsx}')
const asksPaper = (file: string) =>
  /cloudflare:|site-under-test|empty-paper|createPaper/.test(readFileSync(file, 'utf8'))

const viewsTaken = `import { WorkerEntrypoint } from 'cloudflare:workers'
  export class Views extends WorkerEntrypoint { async count() {} }
  export default {}`

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: {
        // As the newsroom's wrangler.jsonc has them.
        modulesRules: [
          { type: 'CompiledWasm', include: ['**/*.wasm'] },
          { type: 'Data', include: ['**/*.ttf'] },
        ],
        // Tests put the newsroom behind the site (test/create-paper.ts), with the same bindings.
        serviceBindings: {
          NEWSROOM: () => new Response('Nobody is bound here.', { status: 501 }),
          VIEWS: { name: 'views', entrypoint: 'Views' },
        },
        // Takes views as the ranker does, whose own tests count them.
        workers: [{ name: 'views', modules: true, script: viewsTaken }],
        ratelimits: { SIGN_IN_LIMIT: { namespace_id: '4104', simple: { limit: 10, period: 60 } } },
        bindings: {
          DESK_TOKEN: 'the-desk-token-of-the-tests',
          DESK_SECRET: 'the-desk-secret-of-the-tests',
          READER_SECRET: 'the-reader-secret-of-the-tests',
          SITE_URL: 'https://paper.example',
          TEST_MIGRATIONS: await readD1Migrations(path.resolve('../../infra/migrations')),
        },
      },
    })),
  ],
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'paper',
          include: files.filter(asksPaper),
          setupFiles: ['./test/apply-migrations.ts', './test/described/expect-described.ts'],
          isolate: false,
        },
      },
      // Tests of pure functions have no side effects, so they share one isolate, which is loaded once.
      { extends: true, test: { name: 'pure', include: files.filter((file) => !asksPaper(file)), isolate: false } },
    ],
  },
})
