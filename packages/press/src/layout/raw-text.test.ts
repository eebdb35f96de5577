import { expect, it } from 'vitest'
import { speculationRules } from '../client/speculation-rules.ts'
import { themeScript } from '../client/theme-script.ts'
import { pageStyles } from '../design/page-styles.ts'
import { rawText } from './raw-text.ts'

it.each(['</script>', '<!--<script>', '</STYLE >'])('leaves nothing in %s that could end its element', (text) => {
  expect(String(rawText(text))).not.toContain('<')
})

it('is read back by JSON as it was', () => {
  const text = 'a < b </script> “it’s…” —'
  expect(JSON.parse(String(rawText(JSON.stringify(text))))).toBe(text)
})

it.each([themeScript, speculationRules, ...Object.values(pageStyles)])('prints what is ours unchanged', (text) => {
  expect(String(rawText(text))).toBe(text)
})
