import { expect, it } from 'vitest'
import { rawText } from './raw-text.ts'

it.each(['</script>', '<!--<script>', '</STYLE >'])('leaves nothing in %s that could end its element', (text) => {
  expect(String(rawText(text))).not.toContain('<')
})

it('is read back by JSON as it was', () => {
  const text = 'a < b </script> “it’s…” —'
  expect(JSON.parse(String(rawText(JSON.stringify(text))))).toBe(text)
})
