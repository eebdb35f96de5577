import { defineConfig } from 'vitest/config'

// The time limit only stops tests that hang, also on a busy machine. Files have no side effects, and share their
// modules.
export default defineConfig({ test: { testTimeout: 30_000, isolate: false } })
