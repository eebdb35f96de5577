import { backupArticleSchema, type BackupArticle, type Block, type PaperState } from '@broadsheet/model'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readBackupArticle, writeBackupArticle } from './backup-article.ts'

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
const trimmed = words.map((text) => text.trim()).filter((text) => text !== '')
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null })
const count = fc.nat()
const time = fc
  .integer({ min: 0, max: 4_102_444_800 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'))
const url = fc.webUrl({ withFragments: true, withQueryParameters: true })
const list = fc.array(fc.record({ headline: trimmed, snippet: orNull(fc.string()) }), { maxLength: 3 })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text: words }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    text: words,
  }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(words, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('quote' as const),
    paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
    credit: orNull(words),
  }),
  fc.record({
    type: fc.constant('image' as const),
    url,
    alt: fc.string(),
    width: orNull(fc.integer({ min: 1, max: 100_000 })),
    height: orNull(fc.integer({ min: 1, max: 100_000 })),
    caption: orNull(words),
    credit: orNull(words),
  }),
  fc.record({ type: fc.constant('embed' as const), url, title: orNull(words) }),
  fc.record({
    type: fc.constant('table' as const),
    caption: orNull(words),
    head: orNull(fc.array(fc.string(), { minLength: 1, maxLength: 3 })),
    rows: fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ type: 'separator' as const }),
)

const hash = fc.string({ unit: fc.constantFrom('0', '5', '9', 'a', 'f'), minLength: 64, maxLength: 64 })
const fraction = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number))
const hour = fc.nat().map((number) => number * 3600)

const storedImage: PaperState['images'][number] = [
  `${'0a'.repeat(16)}.webp`,
  ...([9_000, 1600, 900, 0, 'The quay', null, 'Nell', null, 50, 20, 13, null, 1, 'Nell'] as const),
]

const paper: fc.Arbitrary<PaperState> = fc.record({
  id: fc.integer({ min: 1 }),
  revision: fc.integer({ min: 1 }),
  contentHash: hash,
  capturedHash: hash,
  sourceHash: orNull(hash),
  language: orNull(words),
  firstPath: orNull(fc.constant('harbour/late-ferry')),
  comparedAt: orNull(time),
  related: fc.array(fc.tuple(words, orNull(fraction), orNull(fraction)), { maxLength: 3 }),
  secondRunOf: orNull(words),
  secondRuns: fc.array(words, { maxLength: 2 }),
  hours: fc.array(fc.tuple(hour, count, count, count, fraction), { maxLength: 3 }),
  days: fc.array(fc.tuple(hour, count, count), { maxLength: 3 }),
  cast: fc.record({
    ever: fc.tuple(count, count),
    hours: fc.array(fc.tuple(hour, count, count), { maxLength: 3 }),
  }),
  redirects: fc.array(fc.tuple(words, orNull(time), fc.boolean()), { maxLength: 2 }),
  addresses: fc.array(fc.tuple(words, fc.constantFrom('', 'https://old.example/?p=11'), time, fc.boolean()), {
    maxLength: 2,
  }),
  images: fc.constantFrom([], [storedImage]),
  withoutImage: fc.boolean(),
  heat: fc.tuple(orNull(fraction), orNull(fraction)),
  placement: orNull(
    fc.record({ kind: fc.constantFrom('pin' as const, 'block' as const), until: time, placedAt: time }),
  ),
})

const entries = {
  format: fc.constant('broadsheet-article' as const),
  version: fc.constantFrom(1 as const, 2 as const),
  slug: words,
  oldAddresses: fc.array(words, { maxLength: 3 }),
  status: fc.constantFrom('draft' as const, 'published' as const, 'withdrawn' as const),
  section: fc.record({ slug: words, name: words }),
  headline: trimmed,
  dateline: orNull(fc.record({ place: words, agency: orNull(words), text: words })),
  byline: orNull(
    fc.record({ text: words, names: fc.array(words, { minLength: 1, maxLength: 3 }), agency: orNull(words) }),
  ),
  body: fc.array(block, { maxLength: 5 }),
  credits: fc.array(words, { maxLength: 3 }),
  publishedAt: time,
  scheduledAt: orNull(time),
  modifiedAt: orNull(time),
  correction: orNull(words),
  correctedAt: orNull(time),
  views: count,
  votes: count,
  captured: fc.record({
    views: orNull(count),
    votes: orNull(count),
    related: list,
    ranking: list,
    recommendation: list,
  }),
  source: fc.record({
    key: words,
    file: orNull(words),
    label: orNull(words),
    brand: orNull(words),
    disclaimer: orNull(words),
    url: orNull(url),
  }),
}

const article: fc.Arbitrary<BackupArticle> = fc.oneof(fc.record(entries), fc.record({ ...entries, paper }))

describe('a backup article', () => {
  test('is written as one line and parsed unchanged', () => {
    const check = fc.property(article, (written) => {
      const line = writeBackupArticle(written)
      expect(line).not.toMatch(/[\n\r]/u)
      expect(readBackupArticle(line)).toEqual({ ok: true, article: written })
    })
    fc.assert(check, { seed: 20_261_127, numRuns: 500 })
  })

  test('that was parsed is written unchanged', () => {
    const check = fc.property(article, (written) => {
      const line = writeBackupArticle(written)
      const result = readBackupArticle(line)
      expect(result.ok && writeBackupArticle(result.article)).toBe(line)
    })
    fc.assert(check, { seed: 20_261_127, numRuns: 200 })
  })

  const [sample] = fc.sample(article, { seed: 1, numRuns: 1 })

  test.each([
    ['a time that never was', { publishedAt: '2026-02-30T00:00:00Z' }],
    ['a time with its zone', { publishedAt: '2026-02-03T00:00:00+01:00' }],
    ['another status', { status: 'spiked' }],
    ['what this version does not know', { mood: 'calm' }],
    ['a script for an address', { body: [{ type: 'embed', url: 'javascript:alert(1)', title: null }] }],
    ['fewer than no views', { views: -1 }],
    ['a paper of which half is missing', { paper: { id: 1 } }],
  ])('is refused with %s', (_, changes) => {
    expect(v.is(backupArticleSchema, sample)).toBe(true)
    expect(readBackupArticle(JSON.stringify({ ...sample, ...changes }), 7)).toEqual({
      ok: false,
      reason: 'bad-archive',
      line: 7,
    })
  })
})
