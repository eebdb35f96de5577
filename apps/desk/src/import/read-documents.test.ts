import { Readable } from 'node:stream'
import { importLimits } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { exportedArticle } from '../../test/backup-lines.ts'
import { dumpText } from '../../test/dump-text.ts'
import { readDocuments, type ParsedItem, type ParseOptions } from './read-documents.ts'

const item = (title: string, date = 'Fri, 20 Nov 2026 08:15:00 GMT') =>
  `<item><title>${title}</title><pubDate>${date}</pubDate></item>`
const feed = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Quay</title>${items.join('\n')}</channel></rss>`

const archived = (number: number, more = {}) => JSON.stringify({ ...exportedArticle(number), ...more })

async function read(chunks: Iterable<string | Buffer>, options: Partial<ParseOptions> = {}) {
  const open = () => Readable.from(Array.from(chunks, (chunk) => Buffer.from(chunk)))
  const items: ParsedItem[] = []
  for await (const reading of readDocuments({ file: 'bay/1.txt', open }, { timezone: 'UTC', ...options })) {
    items.push(reading)
  }
  return items
}

const draftsOf = (items: ParsedItem[]): unknown[] =>
  items.flatMap((reading) => (reading.ok ? [JSON.parse(reading.draft)] : []))

it('a document says with its last item what in it is no article', async () => {
  const kind = (name: string) => `<category scheme="http://schemas.google.com/g/2005#kind" term="#${name}"/>`
  const entry = (id: string, part: string) =>
    `<entry><id>tag:${id}</id><title>${id}</title><published>2026-11-20T08:00:00Z</published>${part}</entry>`
  const entries = [entry('a', kind('post')), entry('b', kind('settings')), entry('c', kind('post'))]
  const items = await read([`<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`])
  expect(items.map(({ omitted }) => omitted)).toEqual([undefined, [{ kind: 'setting', count: 1 }]])
})

describe('a document of one article', () => {
  it('becomes a draft in JSON that remembers its file, with its size in UTF-8', async () => {
    const [reading] = await read([dumpText('Gull élu “mayor”')])
    if (!reading?.ok) throw new Error('no draft')
    expect(reading).toMatchObject({ isLast: true, bytes: Buffer.byteLength(reading.draft) })
    expect(JSON.parse(reading.draft)).toMatchObject({ headline: 'Gull élu “mayor”', source: { file: 'bay/1.txt' } })
  })

  it('reports its format, and where each field was found', async () => {
    expect(await read([dumpText('Noon')])).toMatchObject([
      {
        facts: {
          format: 'dump',
          encoding: 'utf-8',
          headline: 'Noon',
          origins: { headline: 'line 2', section: 'trail' },
        },
      },
    ])
  })

  it("has its date read in the site's zone", async () => {
    const items = await read([dumpText('Noon', { date: '2025-03-06 12:00:00' })], { timezone: 'Asia/Tokyo' })
    expect(draftsOf(items)).toMatchObject([{ publishedAt: Date.UTC(2025, 2, 6, 3) / 1000 }])
  })

  it('is read in another encoding', async () => {
    const utf16 = Buffer.from(`\ufeff${dumpText('Ferry late')}`, 'utf16le')
    expect(draftsOf(await read([utf16]))).toMatchObject([{ headline: 'Ferry late' }])
  })

  it('goes to the section that the operator names', async () => {
    expect(draftsOf(await read([dumpText('Ferry late')], { section: 'Wire' }))).toMatchObject([{ section: 'Wire' }])
  })

  it('that the parser refuses is rejected with file, line, reason and hint', async () => {
    expect(await read([dumpText('Ferry late', { date: '2025-13-01 10:00:00' })])).toEqual([
      {
        ok: false,
        isLast: true,
        rejection: {
          file: 'bay/1.txt',
          line: 4,
          reason: 'bad-date',
          message: expect.stringContaining('correct that line'),
        },
      },
    ])
  })

  it.each([
    ['a draft beyond what a site takes', dumpText('Long', { paragraphs: Array(6).fill('x'.repeat(90_000)) })],
    ['a file that could not become such a draft', Buffer.alloc(4 * importLimits.itemBytes + 1, 'x')],
  ])('%s is rejected here', async (_, content) => {
    expect(await read([content])).toMatchObject([{ rejection: { file: 'bay/1.txt', reason: 'too-large' } }])
  })

  it('that cannot be read is rejected', async () => {
    const open = () => Readable.from([]).destroy(new Error('EACCES'))
    const items = readDocuments({ file: '1.txt', open }, { timezone: 'UTC' })
    expect(await items.next()).toMatchObject({ value: { isLast: true, rejection: { reason: 'unreadable' } } })
  })
})

describe('a document of several articles', () => {
  it('gives each by itself, rejected ones by their number and line', async () => {
    const items = await read([feed(item('Gull elected'), item('Undated', 'soon'), item('Ferry late'))])
    expect(draftsOf(items)).toMatchObject([{ headline: 'Gull elected' }, { headline: 'Ferry late' }])
    expect(items[1]).toMatchObject({ rejection: { file: 'bay/1.txt', item: 2, line: 2, reason: 'bad-date' } })
    expect(items.map(({ isLast }) => isLast)).toEqual([false, false, true])
  })

  it('may be larger than one article', async () => {
    const long = feed(`<!-- ${'x'.repeat(4 * importLimits.itemBytes)} -->`, item('Gull elected'))
    expect(draftsOf(await read([long.slice(0, 1_000), long.slice(1_000)]))).toHaveLength(1)
  })

  it('is parsed as the format that the operator gives', async () => {
    expect(await read([feed(item('Gull elected'))], { format: 'markdown' })).toMatchObject([{ ok: false }])
  })
})

describe('an export of the paper', () => {
  it('is read line by line, wherever its chunks are cut', async () => {
    const text = `${[1, 2, 3].map((number) => archived(number)).join('\n')}\n`
    const items = await read([text.slice(0, 60), ...(text.slice(60).match(/.{1,97}/gsu) ?? [])])
    expect(draftsOf(items)).toMatchObject([1, 2, 3].map((number) => ({ source: { key: `key-${number}` } })))
    expect(items.map(({ isLast }) => isLast)).toEqual([false, false, true])
  })

  it('rejects a line by its number, and continues', async () => {
    const lines = [archived(1), '', archived(2, { status: 'withdrawn' }), '{"half', archived(3)]
    const items = await read([lines.join('\n')])
    expect(draftsOf(items)).toHaveLength(2)
    expect(items.flatMap((reading) => (reading.ok ? [] : [reading.rejection]))).toMatchObject([
      { line: 3, reason: 'not-published' },
      { line: 4, reason: 'bad-json' },
    ])
  })

  it.each([false, true])(
    'whose lines were written anew by another program becomes new articles only if asked: %j',
    async (asNew) => {
      const { format, ...rest } = exportedArticle(1)
      const items = await read([JSON.stringify({ ...rest, format })], { asNew })
      expect(items).toMatchObject([asNew ? { ok: true } : { ok: false, rejection: { reason: 'reshaped-export' } }])
    },
  )

  it('that breaks off while it is read gives what came, and a rejection', async () => {
    async function* broken() {
      yield Buffer.from(`${archived(1)}\n`)
      throw new Error('EIO')
    }
    const items: ParsedItem[] = []
    for await (const reading of readDocuments({ file: null, open: broken }, { timezone: 'UTC' })) items.push(reading)
    expect(items).toMatchObject([
      { ok: true, isLast: false },
      { isLast: true, rejection: { reason: 'unreadable' } },
    ])
  })
})
