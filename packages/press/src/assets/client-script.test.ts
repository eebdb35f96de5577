import { expect, it } from 'vitest'
import { clientScript, guardedVoteScript, humanCheckScript, themeScript } from './generated.ts'

// The budget of DESIGN.md, "Budgets": 2 KB as it travels, which is compressed; and not much more in the browser.
const maxCompressedBytes = 2 * 1024
const maxBytes = 2600

// Of each script that only papers have whose votes Turnstile guards.
const maxGuardBytes = 1200

const bytes = new TextEncoder().encode(clientScript.text + themeScript.text)

it('all script of a page stays within its budget of bytes', async () => {
  const compressed = new Response(bytes).body?.pipeThrough(new CompressionStream('gzip'))
  expect((await new Response(compressed).arrayBuffer()).byteLength).toBeLessThanOrEqual(maxCompressedBytes)
  expect(bytes.length).toBeLessThanOrEqual(maxBytes)
})

it.each([guardedVoteScript, humanCheckScript])('$path stays within its budget of bytes', ({ text }) => {
  expect(text.length).toBeLessThanOrEqual(maxGuardBytes)
})
