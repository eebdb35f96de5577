import { headlineKey } from '@broadsheet/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillLists, listLengths, toListable, toRankedListables, type Listable } from './fill-lists.ts'

const section = { slug: 'harbour', name: 'Harbour' }
const published = (headline: string) => ({ slug: headline.toLowerCase().replaceAll(' ', '-'), section, headline })
const linked = (headline: string) => toListable(published(headline))
const stories = (count: number, first = 0) => Array.from({ length: count }, (_, at) => linked(`Story ${first + at}`))
const none = { related: [], ranking: [], recommendation: [] }
const article = published('The bell is back')

type Listables = Record<'related' | 'ranking' | 'recommendation', readonly Listable[]>
type Sources = { own?: Listables; captured?: Record<keyof Listables, readonly string[]> }

function filled({ own = none, captured = none }: Sources) {
  const ranked = toRankedListables(own.ranking, own.recommendation)
  return fillLists({ article, related: own.related, ranked, captured })
}

function headlines(sources: Sources) {
  const { lists, pool } = filled(sources)
  const show = ({ headline, article: link }: (typeof lists)['related'][number]) =>
    link === null ? headline : `@${link.slug}`
  return {
    related: lists.related.map(show),
    ranking: lists.ranking.map(show),
    recommendation: lists.recommendation.map(show),
    pool: pool.map(show),
  }
}

describe('the lists beside an article', () => {
  it('are filled from the paper’s own articles first, then with captured headlines without a link', () => {
    const own = { ...none, related: [linked('Ferry late')], ranking: [linked('Mole breached')] }
    const captured = { ...none, related: ['Kept nowhere'], recommendation: ['Nor this'] }
    expect(headlines({ own, captured })).toEqual({
      related: ['@ferry-late', 'Kept nowhere'],
      ranking: ['@mole-breached'],
      recommendation: ['Nor this'],
      pool: [],
    })
  })

  it('link a captured headline that names an article of the lists', () => {
    const lists = headlines({
      own: { ...none, ranking: stories(11) },
      captured: { ...none, related: ['STORY 10'] },
    })
    expect(lists.related).toEqual(['@story-10'])
  })

  it('never show the article itself', () => {
    const renamed = toListable({ ...article, headline: 'Renamed' })
    const own = { related: [renamed], ranking: [toListable(article)], recommendation: [renamed] }
    const captured = { ...none, recommendation: ['“The bell” is back'] }
    expect(headlines({ own, captured })).toEqual({ ...none, pool: [] })
  })

  it('contain an article once, even if lists have it under different headlines', () => {
    const renamed = toListable({ ...published('Ferry late'), headline: 'Ferry not late at all' })
    const own = { ...none, related: [linked('Ferry late')], ranking: [renamed, linked('Mole breached')] }
    expect(headlines({ own })).toMatchObject({ related: ['@ferry-late'], ranking: ['@mole-breached'] })
  })

  it('contain no headline twice, and no more than their lengths, whatever the sources', () => {
    const pool = fc.array(
      fc.integer({ min: 0, max: 40 }).map((number) => `Story ${number}`),
      { maxLength: 30 },
    )
    const own = fc.record({ related: pool, ranking: pool, recommendation: pool })
    fc.assert(
      fc.property(own, own, (one, other) => {
        const each = <To>(of: typeof one, to: (headline: string) => To) => ({
          related: of.related.map(to),
          ranking: of.ranking.map(to),
          recommendation: of.recommendation.map(to),
        })
        const { lists, pool } = filled({ own: each(one, linked), captured: other })
        const all = [...Object.values(lists).flat(), ...pool]
        expect(new Set(all.map(({ headline }) => headlineKey(headline))).size).toBe(all.length)
        for (const name of ['related', 'ranking', 'recommendation'] as const) {
          expect(lists[name].length).toBeLessThanOrEqual(listLengths[name])
        }
      }),
    )
  })
})

describe('the pool beside the recommended', () => {
  it('has sixteen articles, best first, without the article itself and those of the lists', () => {
    const own = {
      related: stories(1, 9),
      ranking: stories(2, 3),
      recommendation: [linked(article.headline), ...stories(40)],
    }
    const { recommendation, pool } = headlines({ own })
    expect(recommendation).toEqual([0, 1, 2, 5, 6, 7, 8, 10].map((number) => `@story-${number}`))
    expect(pool).toEqual(Array.from({ length: 16 }, (_, at) => `@story-${11 + at}`))
  })

  it('is empty if captured headlines had to fill the list', () => {
    const own = { ...none, recommendation: stories(3) }
    expect(headlines({ own, captured: { ...none, recommendation: ['Captured'] } }).pool).toEqual([])
  })
})

describe('the lists that most pages share', () => {
  const whole = { ...none, ranking: stories(20), recommendation: stories(40, 10) }

  it.each([
    ['the article itself', [linked('Ferry late')], toListable(article)],
    ['a related article', [linked('Story 3')], linked('Ferry late')],
    ['the headline of one', [toListable({ ...published('STORY 3'), slug: 'another' })], linked('Ferry late')],
  ])('are filled again if they contain %s', (_, related, first) => {
    const own = { related, ranking: [first, ...whole.ranking], recommendation: whole.recommendation }
    const { lists, pool } = filled({ own })
    const all = [...Object.values(lists).flat(), ...pool]
    expect(new Set(all.map(({ headline }) => headlineKey(headline))).size).toBe(all.length)
    expect(all.map((entry) => entry.article?.slug)).not.toContain(article.slug)
    expect([lists.ranking.length, lists.recommendation.length, pool.length]).toEqual([10, 8, 16])
  })

  it('are the same objects for two pages, and equal to lists filled for one', () => {
    const ranked = toRankedListables(whole.ranking, whole.recommendation)
    const page = (headline: string, captured: Sources['captured'] = none) =>
      fillLists({ article: published(headline), related: [linked(`Beside ${headline}`)], ranked, captured })
    const [one, other] = [page('Gull elected'), page('Gull defeated')]
    expect(one.lists.ranking).toBe(other.lists.ranking)
    // A captured headline prevents sharing.
    const alone = page('Gull elected', { ...none, related: ['Beside Gull elected'] })
    expect(alone.lists.ranking).not.toBe(one.lists.ranking)
    expect(one.areUsual).toBe(true)
    expect(alone).toEqual({ ...one, areUsual: false })
  })
})

it('the lists beside an article have ten, ten and eight entries at most', () => {
  expect(listLengths).toEqual({ related: 10, ranking: 10, recommendation: 8 })
})
