import { expect, it } from 'vitest'
import { rawText } from '../layout/raw-text.ts'
import { pageStyles, speculationRules, themeScript } from './generated.ts'
import { inlineHashes } from './inline-hashes.ts'

const inline = [themeScript, speculationRules, ...Object.values(pageStyles)]

it.each(inline)('holds nothing that could end its element or widen a page: $text', ({ text }) => {
  expect(String(rawText(text))).toBe(text)
})

it('the hashes are those of the texts, scripts first', async () => {
  const digests = inline.map(async ({ text }) => await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const hashes = (await Promise.all(digests)).map(
    (digest) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`,
  )
  expect([...inlineHashes.scripts, ...inlineHashes.styles]).toEqual(hashes)
})
