import { blockSchema, blockText, type Block } from '@broadsheet/model'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { serializeHtml } from '../src/html/content/serialize-html.ts'
import { parseHtml } from '../src/html/parse-html.ts'
import { htmlToBlocks } from '../src/index.ts'
import { anyHtml, anyPlacedParagraphs } from './html-arbitrary.ts'

const read = (html: string): Block[] => htmlToBlocks(html, { baseUrl: 'https://tidings.example/harbour/ferry' })
const runs = { seed: 20_261_127, numRuns: 1_000 }

test('any HTML becomes valid blocks', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      const blocks = read(html)
      expect(blocks.filter((block) => !v.is(blockSchema, block))).toEqual([])
    }),
    runs,
  )
})

test('any text becomes valid blocks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (html) => {
      expect(read(html).filter((block) => !v.is(blockSchema, block))).toEqual([])
    }),
    runs,
  )
})

test('no visible paragraph is lost, doubled or moved', () => {
  fc.assert(
    fc.property(anyPlacedParagraphs, ({ html, words }) => {
      expect(read(html).flatMap((block) => blockText(block).match(/[a-j]{8}/gu) ?? [])).toEqual(words)
    }),
    runs,
  )
})

test('HTML that was parsed and serialised is parsed as before', () => {
  fc.assert(
    fc.property(anyPlacedParagraphs, ({ html }) => {
      expect(read(serializeHtml(parseHtml(html)))).toEqual(read(html))
    }),
    { ...runs, numRuns: 300 },
  )
})
