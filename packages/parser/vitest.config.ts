import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { everyFixture } from './test/workerd/every-fixture.ts'

const inWorkerd = 'test/workerd/**/*.test.ts'

export default defineConfig({
  test: {
    // A test's time is a bound against hanging, with room for a busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        // What only reads leaves nothing behind: files share what they load.
        test: { name: 'node', include: ['{src,test}/**/*.test.ts'], exclude: [inWorkerd], isolate: false },
      },
      {
        extends: true,
        // The runtime that the ranker reads feeds in.
        plugins: [
          cloudflareTest({
            miniflare: { compatibilityDate: '2026-10-23', bindings: { FIXTURES: everyFixture(import.meta.dirname) } },
          }),
        ],
        test: { name: 'workerd', include: [inWorkerd] },
      },
    ],
  },
})
