import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    cloudflareTest({
      miniflare: {
        compatibilityDate: '2026-10-23',
        // As wrangler loads them.
        modulesRules: [
          { type: 'CompiledWasm', include: ['**/*.wasm'] },
          { type: 'Data', include: ['**/*.ttf'] },
        ],
        r2Buckets: ['IMAGES'],
      },
    }),
  ],
  test: { testTimeout: 30_000, isolate: false },
})
