import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'local', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'browser', include: ['browser/**/*.test.ts'], globalSetup: 'browser/open-paper-and-browser.ts' },
      },
    ],
  },
})
