import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    // A shared CI machine can stall for longer than any timeout; what is really broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      {
        extends: true,
        test: { name: 'local', include: ['{test,eval,bench,checks,soak,verify}/**/*.test.ts', 'attacks/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['browser/*.test.ts'],
          globalSetup: 'browser/open-paper-and-browser.ts',
        },
      },
      {
        extends: true,
        // A paper of its own: what editors pin and publish changes what others look at.
        test: {
          name: 'desk',
          include: ['desk/*.test.ts'],
          globalSetup: 'browser/open-paper-and-browser.ts',
        },
      },
      {
        extends: true,
        // A paper of its own, after the others: what attackers leave on its pages is no reader's paper.
        test: {
          name: 'attacks',
          include: ['attacks/browser/**/*.test.ts'],
          globalSetup: 'browser/open-paper-and-browser.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
