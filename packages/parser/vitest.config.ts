import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { decodeBytes } from './src/text/decode-by-standard.ts'
import { everyFixture } from './test/workerd/every-fixture.ts'
import { everyImage } from './test/workerd/every-image.ts'
import { wholeTables } from './test/workerd/whole-tables.ts'

const inWorkerd = 'test/workerd/**/*.test.ts'

export default defineConfig({
  test: {
    // The time limit only stops tests that hang, also on a busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        // Parsing has no side effects, so files share their modules.
        test: { name: 'node', include: ['{src,test}/**/*.test.ts'], exclude: [inWorkerd], isolate: false },
      },
      {
        extends: true,
        // The newsroom parses feeds in this runtime.
        plugins: [
          cloudflareTest({
            miniflare: {
              compatibilityDate: '2026-10-23',
              bindings: {
                FIXTURES: everyFixture(import.meta.dirname),
                IMAGES: everyImage(),
                NODE_TABLES: wholeTables(decodeBytes),
              },
            },
          }),
        ],
        test: { name: 'workerd', include: [inWorkerd] },
      },
    ],
  },
})
