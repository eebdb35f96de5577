import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Tests wait for their own conditions on a machine that may be busy. These limits only end a test that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A shared CI machine can stall for longer than any timeout; what is really broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
