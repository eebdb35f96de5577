import { expect, it } from 'vitest'
import { speculationRules } from '../client/speculation-rules.ts'
import { themeScript } from '../client/theme-script.ts'
import { pageStyles } from '../design/page-styles.ts'
import { rawText } from './raw-text.ts'

it.each(['</script>', '<!--<script>', '</STYLE >'])('leaves nothing in %s that could end its element', (text) => {
  expect(String(rawText(text))).not.toContain('<')
})

it('is read back by JSON as it was', () => {
  expect(JSON.parse(String(rawText(JSON.stringify('a < b </script>'))))).toBe('a < b </script>')
})

it.each([themeScript, speculationRules, ...Object.values(pageStyles)])('prints what is ours unchanged', (text) => {
  expect(String(rawText(text))).toBe(text)
})
