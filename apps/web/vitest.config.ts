import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: {
        bindings: {
          DESK_TOKEN: 'the-desk-token-of-the-tests',
          READER_SECRET: 'the-reader-secret-of-the-tests',
          SITE_URL: 'https://paper.example',
          TEST_MIGRATIONS: await readD1Migrations(path.resolve('../../infra/migrations')),
        },
      },
    })),
  ],
  test: { setupFiles: ['./test/apply-migrations.ts'], testTimeout: 30_000, silent: 'passed-only' },
})
