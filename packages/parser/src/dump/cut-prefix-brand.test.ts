import { expect, test } from 'vitest'
import { cutPrefixBrand } from './cut-prefix-brand.ts'

const nothing = { names: [], story: '', templatePrintsBrand: false }

test.each([
  ['spliced in behind a comma', 'Tidings:Ferry back', { ...nothing, story: 'In the harbor,Tidings the ferry' }],
  ['spliced in before a letter', 'Tidings:Ferry back', { ...nothing, story: 'The ferry Tidingsis back' }],
  ['named beside the view', 'Tidings: Ferry back', { ...nothing, names: ['Tidings'] }],
  ['printed there by the template', 'Tidings:Ferry back', { ...nothing, templatePrintsBrand: true }],
  ['set off by another character', 'Tidings | Ferry back', { ...nothing, names: ['Tidings'] }],
])('a brand is cut off when %s', (_, headline, evidence) => {
  expect(cutPrefixBrand(headline, evidence)).toEqual({ brand: 'Tidings', headline: 'Ferry back' })
})

test.each([
  ['no evidence', 'Tidings:Ferry back', nothing],
  ['only a word of the text', 'Tidings:Ferry back', { ...nothing, story: 'Then Tidings came.' }],
  ['a news prefix', 'Report:Ferry back', { ...nothing, story: 'Reporters came.', templatePrintsBrand: true }],
  [
    'a space behind the colon, though spliced in',
    'Tidings: Ferry back',
    { ...nothing, story: 'Then,Tidings it came.' },
  ],
  ['a space behind the colon', 'Ferry: It is back', { ...nothing, templatePrintsBrand: true }],
  ['nothing behind it', 'Tidings:', { ...nothing, names: ['Tidings'] }],
])('a prefix is kept: %s', (_, headline, evidence) => {
  expect(cutPrefixBrand(headline, evidence)).toEqual({ brand: null, headline })
})
