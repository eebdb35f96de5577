import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: {
        // The newsroom's: the ranker has no bucket.
        r2Buckets: ['IMAGES'],
        // Tests put the newsroom there (test/test-poll-deps.ts), with the same bindings.
        serviceBindings: { NEWSROOM: () => new Response('Nobody is bound here.', { status: 501 }) },
        bindings: {
          SITE_URL: 'https://paper.example',
          TEST_MIGRATIONS: await readD1Migrations(path.resolve('../../infra/migrations')),
        },
      },
    })),
  ],
  test: {
    globalSetup: '../../rig/feed-server/open-feed-server.ts',
    setupFiles: ['./test/apply-migrations.ts'],
    testTimeout: 30_000,
    silent: 'passed-only',
    isolate: false,
  },
})
