import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      miniflare: {
        compatibilityDate: '2026-10-23',
        d1Databases: ['DB'],
        kvNamespaces: ['SNAPSHOTS'],
        bindings: { TEST_MIGRATIONS: await readD1Migrations(path.resolve('../../infra/migrations')) },
      },
    })),
  ],
  test: { setupFiles: ['./test/apply-migrations.ts'], testTimeout: 30_000, isolate: false },
})
