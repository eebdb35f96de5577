import { headlineKey } from '@broadsheet/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillLists, listLengths, toListable, toRankedListables, type Listable } from './fill-lists.ts'

const section = { slug: 'harbour', name: 'Harbour' }
const inArchive = (headline: string) => ({ slug: headline.toLowerCase().replaceAll(' ', '-'), section, headline })
const linked = (headline: string) => toListable(inArchive(headline))
const stories = (count: number, first = 0) => Array.from({ length: count }, (_, at) => linked(`Story ${first + at}`))
const none = { related: [], ranking: [], recommendation: [] }
const article = inArchive('The bell is back')

type Archive = Record<'related' | 'ranking' | 'recommendation', readonly Listable[]>
type Sources = { archive?: Archive; captured?: Record<keyof Archive, readonly string[]> }

function filled({ archive = none, captured = none }: Sources) {
  const ranked = toRankedListables(archive.ranking, archive.recommendation)
  return fillLists({ article, related: archive.related, ranked, captured })
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
  it('are filled from the archive first, then with captured headlines without a link', () => {
    const archive = { ...none, related: [linked('Ferry late')], ranking: [linked('Mole breached')] }
    const captured = { ...none, related: ['Kept nowhere'], recommendation: ['Nor this'] }
    expect(headlines({ archive, captured })).toEqual({
      related: ['@ferry-late', 'Kept nowhere'],
      ranking: ['@mole-breached'],
      recommendation: ['Nor this'],
      pool: [],
    })
  })

  it('link a captured headline that names an article at hand', () => {
    const lists = headlines({
      archive: { ...none, ranking: stories(11) },
      captured: { ...none, related: ['STORY 10'] },
    })
    expect(lists.related).toEqual(['@story-10'])
  })

  it('never show the article itself', () => {
    const renamed = toListable({ ...article, headline: 'Renamed' })
    const archive = { related: [renamed], ranking: [toListable(article)], recommendation: [renamed] }
    const captured = { ...none, recommendation: ['“The bell” is back'] }
    expect(headlines({ archive, captured })).toEqual({ ...none, pool: [] })
  })

  it('hold an article once, also where lists know it by different headlines', () => {
    const renamed = toListable({ ...inArchive('Ferry late'), headline: 'Ferry not late at all' })
    const archive = { ...none, related: [linked('Ferry late')], ranking: [renamed, linked('Mole breached')] }
    expect(headlines({ archive })).toMatchObject({ related: ['@ferry-late'], ranking: ['@mole-breached'] })
  })

  it('hold no headline twice, and no more than their lengths, whatever they are filled from', () => {
    const pool = fc.array(
      fc.integer({ min: 0, max: 40 }).map((number) => `Story ${number}`),
      { maxLength: 30 },
    )
    const archive = fc.record({ related: pool, ranking: pool, recommendation: pool })
    fc.assert(
      fc.property(archive, archive, (one, other) => {
        const each = <To>(of: typeof one, to: (headline: string) => To) => ({
          related: of.related.map(to),
          ranking: of.ranking.map(to),
          recommendation: of.recommendation.map(to),
        })
        const { lists, pool } = filled({ archive: each(one, linked), captured: other })
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
  it('holds sixteen, best first, without the article and what the lists show', () => {
    const archive = {
      related: stories(1, 9),
      ranking: stories(2, 3),
      recommendation: [linked(article.headline), ...stories(40)],
    }
    const { recommendation, pool } = headlines({ archive })
    expect(recommendation).toEqual([0, 1, 2, 5, 6, 7, 8, 10].map((number) => `@story-${number}`))
    expect(pool).toEqual(Array.from({ length: 16 }, (_, at) => `@story-${11 + at}`))
  })

  it('is empty where captured headlines had to fill the list', () => {
    const archive = { ...none, recommendation: stories(3) }
    expect(headlines({ archive, captured: { ...none, recommendation: ['Captured'] } }).pool).toEqual([])
  })
})

describe('what most pages have alike', () => {
  const whole = { ...none, ranking: stories(20), recommendation: stories(40, 10) }

  it.each([
    ['the article itself', [linked('Ferry late')], toListable(article)],
    ['a related article', [linked('Story 3')], linked('Ferry late')],
    ['the headline of one', [toListable({ ...inArchive('STORY 3'), slug: 'another' })], linked('Ferry late')],
  ])('is filled anew where %s stands among it', (_, related, first) => {
    const archive = { related, ranking: [first, ...whole.ranking], recommendation: whole.recommendation }
    const { lists, pool } = filled({ archive })
    const all = [...Object.values(lists).flat(), ...pool]
    expect(new Set(all.map(({ headline }) => headlineKey(headline))).size).toBe(all.length)
    expect(all.map((entry) => entry.article?.slug)).not.toContain(article.slug)
    expect([lists.ranking.length, lists.recommendation.length, pool.length]).toEqual([10, 8, 16])
  })

  it('is the same for two pages, and as if filled for one', () => {
    const ranked = toRankedListables(whole.ranking, whole.recommendation)
    const page = (headline: string, captured: Sources['captured'] = none) =>
      fillLists({ article: inArchive(headline), related: [linked(`Beside ${headline}`)], ranked, captured })
    const [one, other] = [page('Gull elected'), page('Gull defeated')]
    expect(one.lists.ranking).toBe(other.lists.ranking)
    // A captured headline keeps the page from taking what others have.
    const alone = page('Gull elected', { ...none, related: ['Beside Gull elected'] })
    expect(alone.lists.ranking).not.toBe(one.lists.ranking)
    expect(one.areUsual).toBe(true)
    expect(alone).toEqual({ ...one, areUsual: false })
  })
})

it('the lists beside an article have ten, ten and eight entries at most', () => {
  expect(listLengths).toEqual({ related: 10, ranking: 10, recommendation: 8 })
})
