import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillPaper } from '../../test/fill-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { searchArticles } from './search-articles.ts'

const db = openD1(env.DB)
const hour = 3600
const day = 24 * hour
const start = Date.UTC(2024, 0, 1) / 1000
const mostRows = 400

const usual = { section: 'harbour', headline: 'Tide today', lede: 'A calm day.', text: 'The council met at noon.' }
const run = (first: number, last: number, changes: Partial<Parameters<typeof fillPaper>[0]> = {}) =>
  fillPaper({ first, last, publishedAt: start + first * hour, seconds: hour, ...usual, ...changes })

type Asked = Partial<Parameters<typeof searchArticles>[1]>

async function found(query: string, options: Asked = {}) {
  const { articles } = await searchArticles(db, { query, section: null, offset: 0, limit: 20, ...options })
  return articles.map(({ slug }) => Number(slug.replace('article-', '')))
}

async function rowsRead(query: string, options: Asked = {}) {
  const { db: metered, meter } = meteredDatabase(env.DB)
  await searchArticles(metered, { query, section: null, offset: 0, limit: 20, ...options })
  expect(meter.roundTrips).toBe(1)
  return meter.rowsRead
}

const questions: [string, Asked][] = [
  ['council', {}],
  ['the', {}],
  ['the council -herring', {}],
  ['"council met"', {}],
  ['council', { section: 'harbour' }],
  ['council', { from: start + 100 * hour, to: start + 1900 * hour }],
  ['council', { section: 'harbour', from: start + 100 * hour }],
  ['council', { offset: 300 }],
]

async function costs() {
  const rows = []
  for (const [query, options] of questions) rows.push(await rowsRead(query, options))
  return rows
}

let rowsAtTwoThousand: number[] = []

beforeAll(async () => {
  // Old ones that newer articles must not hide.
  await run(1, 1, { headline: 'Council split in two' })
  await run(2, 2, { lede: 'The council has news.' })
  await run(3, 3, { section: 'chess' })
  await run(4, 5, { headline: 'Herring and cod', text: 'No council.' })
  await run(6, 2000)
  rowsAtTwoThousand = await costs()
  await run(2001, 8000)
})

describe('among thousands of articles that share a word', () => {
  it('a search reads no more rows than in a smaller one, and stays under a bound', async () => {
    const rows = await costs()
    for (const [index, count] of rows.entries()) {
      expect(count, JSON.stringify(questions[index])).toBeLessThanOrEqual(rowsAtTwoThousand[index] ?? 0)
      // A page far down passes what is before it.
      const skipped = questions[index]?.[1].offset ?? 0
      expect(count, JSON.stringify(questions[index])).toBeLessThan(mostRows + skipped)
    }
  })

  it.each<[number, Asked]>([
    [200, {}],
    [100, { section: 'chess' }],
  ])('one for a word of %i articles, each of which is scored, stays under it, too', async (count, options) => {
    const word = `gannet${count}`
    const text = `The ${word} is back.`
    await run(9101, 9100 + count, { headline: 'Bird seen', text })
    await env.DB.exec(`UPDATE articles SET section_slug = 'chess' WHERE id IN (9101, 9150)`)
    expect((await found(word, { limit: 100 })).length).toBe(100)
    expect(await rowsRead(word, options)).toBeLessThan(mostRows)
    // The first to arrive scores best.
    await env.DB.exec(`UPDATE articles SET lede = 'A ${word} and a ${word}.' WHERE id = 9101`)
    expect((await found(word))[0]).toBe(9101)
    await env.DB.exec(`DELETE FROM articles WHERE id > 9100`)
  })

  it('headlines come before ledes, ledes before all others, and of equals the newest first', async () => {
    expect((await found('council')).slice(0, 4)).toEqual([1, 2, 8000, 7999])
  })

  it('some of the words in a headline count for more than none', async () => {
    expect((await found('council noon')).slice(0, 3)).toEqual([1, 8000, 7999])
    expect((await found('noon met -herring')).slice(0, 2)).toEqual([8000, 7999])
  })

  it('a section that stands far back is found', async () => {
    expect(await found('council', { section: 'chess' })).toEqual([3])
    expect(await found('council', { section: 'chess', from: start, to: start + day })).toEqual([3])
    expect(await found('council', { section: 'chess', from: start + day })).toEqual([])
  })

  it.each(['', '"', '" OR "council', 'chess"', 'a\u0000b', '\uD800', '-', 'x'.repeat(5000), '港口', ') OR ('])(
    'a section that nobody has, such as %j, holds nothing',
    async (section) => {
      expect(await found('council', { section })).toEqual([])
    },
  )

  it('days that are long past are found, exactly', async () => {
    const span = { from: start + 1000 * hour, to: start + 1005 * hour }
    expect(await found('council', span)).toEqual([1004, 1003, 1002, 1001, 1000])
    expect(await found('council -tide', { to: start + 10 * hour })).toEqual([1, 5, 4])
  })

  it('a rare word beside a common one is found, however old', async () => {
    expect(await found('council herring')).toEqual([5, 4])
    expect(await found('herring')).toEqual([5, 4])
  })

  it.each([
    ['council', 50],
    ['council', 77],
    ['noon council -herring', 100],
  ])(
    'pages for %s of %i follow each other without a gap or a second time, newest first, and end',
    async (query, limit) => {
      const ids: number[] = []
      for (let offset: number | null = 0; offset !== null;) {
        const page = await searchArticles(db, { query, section: null, offset, limit })
        ids.push(...page.articles.map(({ slug }) => Number(slug.replace('article-', ''))))
        offset = page.next
      }
      const prominent = query === 'council' ? [1, 2] : [1]
      expect(ids).toEqual([...prominent, ...Array.from({ length: 800 - prominent.length }, (_, index) => 8000 - index)])
      expect(await found(query, { offset: 800 })).toEqual([])
      expect(await found(query, { offset: 9999 })).toEqual([])
    },
  )

  it('any page shows the words around a match, of an article that is found by its headline, too', async () => {
    const marked = async (query: string, offset: number) => {
      const { articles } = await searchArticles(db, { query, section: null, offset, limit: 2 })
      return articles.map(({ snippet }) => snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text))
    }
    expect(await marked('council', 0)).toEqual([['council'], ['council']])
    for (const offset of [0, 1]) {
      expect(await marked('council noon', offset)).toEqual([
        ['council', 'noon'],
        ['council', 'noon'],
      ])
    }
    const [first] = (await searchArticles(db, { query: 'split', section: null, offset: 0, limit: 1 })).articles
    expect(first?.snippet).toEqual([{ text: 'The council met at noon.', isMatch: false }])
    const [tide] = (await searchArticles(db, { query: 'tide', section: null, offset: 0, limit: 1 })).articles
    expect(tide?.snippet).toEqual([{ text: 'The council met at noon.', isMatch: false }])
  })

  it('articles of a page that arrived in another order come newest first', async () => {
    await env.DB.exec(`UPDATE articles SET published_at = published_at + 600000 WHERE id = 7990`)
    expect((await found('council')).slice(0, 4)).toEqual([1, 2, 7990, 8000])
    await env.DB.exec(`UPDATE articles SET published_at = published_at - 600000 WHERE id = 7990`)
  })

  it('an old paper that is imported late hides nothing of the last days', async () => {
    await run(8001, 9000, { publishedAt: start - 2000 * day, headline: 'Tide of old' })
    expect((await found('council')).slice(0, 4)).toEqual([1, 2, 8000, 7999])
    expect((await found('council', { section: 'harbour' })).slice(2, 4)).toEqual([8000, 7999])
    await run(9001, 9020, { publishedAt: start + 50_000 * day, headline: 'Tide of a wrong year' })
    await env.DB.exec('DELETE FROM articles WHERE id > 9019')
    expect(await found('council', { limit: 30 })).toContain(7999)
  })
})
