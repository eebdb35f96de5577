import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    // A shared CI machine can stall for longer than any timeout; what is really broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
