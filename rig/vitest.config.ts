import { defineConfig } from 'vitest/config'
import type { ProjectConfig } from 'vitest/node'

const local = ['{test,eval,bench,checks,soak,verify}/**/*.test.ts', 'attacks/*.test.ts']
// They start papers of their own, by variables of the environment and for minutes.
const withPapers = ['test/{feeds,moved-paper,round-trip}.test.ts', 'bench/paper/bench.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    // A shared CI machine can stall for longer than any timeout; what is really broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      // They leave nothing behind in their worker, and share what they load.
      { extends: true, test: { name: 'local', include: local, exclude: withPapers, isolate: false } },
      { extends: true, test: { name: 'papers', include: withPapers } },
      inBrowser({ name: 'browser', include: ['browser/*.test.ts'] }),
      inBrowser({ name: 'desk', include: ['desk/*.test.ts'] }),
      // On the editors' paper, after them: what attackers leave there is no paper for others.
      inBrowser({ name: 'attacks', include: ['attacks/browser/**/*.test.ts'], sequence: { groupOrder: 1 } }),
    ],
  },
})

/** Tests in a browser; files leave nothing behind in their worker, and share what they load. */
function inBrowser(test: ProjectConfig) {
  return {
    extends: true as const,
    test: { ...test, globalSetup: 'browser/open-paper-and-browser.ts', isolate: false },
  }
}
