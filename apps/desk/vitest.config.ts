import { defineConfig } from 'vitest/config'

// A test's time is a bound against hanging, with room for a busy machine.
export default defineConfig({ test: { testTimeout: 30_000 } })
