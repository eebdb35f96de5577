import {
  articleDraftSchema,
  blockTexts,
  tidyMarks,
  withBlockTexts,
  withMarks,
  type Block,
  type BlockOf,
  type Mark,
  type SyndicatedArticle,
} from '@broadsheet/model'
import { readDocument, readFeed } from '@broadsheet/parser'
import { anyBlock } from '@broadsheet/parser/testing'
import { feedChannel, feedFormats, splitForm } from '@broadsheet/press'
import { samplePaper } from '@broadsheet/press/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const { site, article, lists } = samplePaper()
const paragraph = (text: string): Block => ({ type: 'paragraph', text })

// HTML has a form for any words, but folds their white space; a line break and what is in code stay.
const words = fc
  .array(fc.constantFrom('tide', 'a<b', 'x & y', '“fog”', 'Über', '10', 'é', '潮', '&amp;', '<b>', '—', "it's"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.join(' '))

const kinds = ['strong', 'emphasis', 'subscript', 'superscript', 'deleted', 'inserted', 'highlight', 'code'] as const

const mark = fc.oneof(
  fc.constantFrom(...kinds).map((type) => ({ type })),
  fc.constant({ type: 'link' as const, url: 'https://tide.example/a?b=1&c=2', title: 'High & low' }),
  fc.constant({ type: 'ruby' as const, reading: 'しお' }),
  fc.constant({ type: 'language' as const, lang: 'sv', dir: 'ltr' as const }),
)

/** A block with calm words in its texts, and a mark on one of them. */
const calmBlock = fc
  .tuple(anyBlock, fc.array(words, { minLength: 20, maxLength: 20 }), mark, fc.nat(19))
  .map(([block, texts, kind, at]): Block => {
    const given = blockTexts(block)
    const calm = withBlockTexts(
      block,
      given.map((text, of) => (text === null || text === '' ? text : (texts[of % 20] ?? null))),
    )
    const of = given.length === 0 ? 0 : at % given.length
    const text = blockTexts(calm)[of] ?? ''
    const spans: Mark[] = text === '' ? [] : [{ ...kind, of, from: 0, to: text.indexOf(' ') + 1 || text.length }]
    const takesMarks = calm.type !== 'file' && calm.type !== 'preformatted' && calm.type !== 'embed'
    return takesMarks
      ? withMarks(
          calm,
          tidyMarks(text, spans).map((each) => ({ ...each, of })),
        )
      : calm
  })

/**
 * A block that HTML has a form for: addresses in their normal form, descriptions in one line, and tables that are more
 * than layout.
 */
function asRead(block: Block): Block {
  if (block.type === 'image')
    return { ...block, ...shown(block), url: plain(block.url), alt: block.alt === '' ? '' : 'Waves' }
  if (block.type === 'gallery') {
    return {
      ...block,
      images: block.images.map((image) => ({ ...image, ...shown(image), url: plain(image.url), alt: 'Waves' })),
    }
  }
  if (block.type === 'embed') {
    return { ...block, url: plain(block.url), ...(block.provider === undefined ? {} : { provider: 'Pilots' }) }
  }
  return block.type === 'table' && block.spans === undefined ? wideTable(block) : block
}

/** Smaller images only count readers. */
function shown({ width, height }: { width: number | null; height: number | null }) {
  return { width: width && Math.max(width, 3), height: height && Math.max(height, 3) }
}

function plain(url: string): string {
  return new URL(url).href
}

function wideTable(table: BlockOf<'table'>): Block {
  const columns = Math.max(2, ...table.rows.map((row) => row.length), table.head?.length ?? 0)
  const wide = (row: readonly string[]): string[] =>
    Array.from({ length: columns }, (_, column) => row[column] || (column === 0 ? 'fog' : ''))
  const { marks: _marks, ...bare } = table
  return { ...bare, head: table.head && wide(table.head), rows: [...table.rows, ['tide', 'fog']].map(wide) }
}

it.each(feedFormats)('any body that goes out in $file comes back with every block, word and mark', (format) => {
  fc.assert(
    fc.property(fc.array(calmBlock, { maxLength: 5 }), (blocks) => {
      const inner = blocks.filter(({ type }) => type !== 'separator').map(asRead)
      const body = [paragraph('The tide came in.'), ...inner, paragraph('Nobody minded.')]
      const syndicated: SyndicatedArticle = {
        ...article,
        firstPath: null,
        body,
        byline: null,
        dateline: null,
        credits: [],
        correction: null,
      }
      const feed = format.write(feedChannel(site, { section: null, articles: [syndicated] }, format.file))
      const read = readFeed(feed, { timezone: 'UTC', file: null })
      const [item] = read.ok ? read.items : []
      expect(item?.ok === true ? item.draft.body : item).toEqual(body)
    }),
    { numRuns: 300 },
  )
})

/** An article in the form of a suffix. */
function writeForm(suffix: string, written: typeof article): string {
  const { form } = splitForm(`x${suffix}`)
  return form?.write?.(site, written, lists) ?? ''
}

it.each(['.json', '.ninjs.json'])('every field of an article that goes out as %s comes back', (suffix) => {
  // The rest is what readers do not see.
  const {
    captured: _captured,
    partial: _partial,
    source: _source,
    addresses: _addresses,
    ...fields
  } = articleDraftSchema.entries
  const spoken: Record<string, unknown> = { ...article, lang: 'en-GB' }
  const sent = Object.fromEntries(Object.keys(fields).map((field) => [field, spoken[field]]))
  for (const [field, value] of Object.entries(sent)) expect(value, field).not.toSatisfy(isEmpty)
  const written = writeForm(suffix, { ...article, lang: 'en-GB' })
  const read = readDocument(new TextEncoder().encode(written), { timezone: 'UTC', file: `x${suffix}` })
  const [item] = read.ok ? read.items : []
  expect(item?.ok === true ? item.draft : [read, item]).toMatchObject({ ...sent, section: article.section.name })
})

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

it.each(['.json', '.ninjs.json'])(
  'any body that goes out as %s comes back with every block, word and mark',
  (suffix) => {
    fc.assert(
      fc.property(fc.array(calmBlock, { maxLength: 5 }), (blocks) => {
        const inner = blocks.filter(({ type }) => type !== 'separator').map(asRead)
        const body = [paragraph('The tide came in.'), ...inner, paragraph('Nobody minded.')]
        const written = writeForm(suffix, { ...article, body })
        const read = readDocument(new TextEncoder().encode(written), { timezone: 'UTC', file: `x${suffix}` })
        const [item] = read.ok ? read.items : []
        expect(item?.ok === true ? item.draft.body : [read, item]).toEqual(body)
      }),
      { numRuns: 300 },
    )
  },
)
