import { defineConfig } from 'vitest/config'

// A test's time is a bound against hanging, with room for a busy machine. Files leave nothing behind, and share what
// they load.
export default defineConfig({ test: { testTimeout: 30_000, isolate: false } })
