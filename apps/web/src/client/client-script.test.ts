import { expect, it } from 'vitest'
import { clientScript } from './client-script.ts'
import { themeScript } from './theme-script.ts'

// The budget of DESIGN.md, "Budgets", kept before compression.
const maxScriptBytes = 2 * 1024

it('all script of a page stays within its budget of bytes', () => {
  expect(new TextEncoder().encode(clientScript + themeScript).length).toBeLessThanOrEqual(maxScriptBytes)
})
