import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A test waits for what it is about, on a machine that may have other work. These only end one that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A shared CI machine can stall for longer than any timeout; what is really broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
