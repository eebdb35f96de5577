import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: {
        bindings: {
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
