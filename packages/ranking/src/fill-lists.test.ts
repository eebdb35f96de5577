import { headlineKey } from '@broadsheet/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillLists, listLengths, type ListSources } from './fill-lists.ts'

const section = { slug: 'harbour', name: 'Harbour' }
const linked = (headline: string) => ({ slug: headline.toLowerCase().replaceAll(' ', '-'), section, headline })
const named = (headline: string) => ({ headline })
const none = { related: [], ranking: [], recommendation: [] }
const article = linked('The bell is back')

function headlines(sources: Partial<ListSources>) {
  const lists = fillLists({ article, archive: none, captured: none, ...sources })
  const show = ({ headline, article: link }: (typeof lists)['related'][number]) =>
    link === null ? headline : `@${link.slug}`
  return {
    related: lists.related.map(show),
    ranking: lists.ranking.map(show),
    recommendation: lists.recommendation.map(show),
  }
}

describe('the lists beside an article', () => {
  it('are filled from the archive first, then with captured headlines without a link', () => {
    const archive = { ...none, related: [linked('Ferry late')], ranking: [linked('Mole breached')] }
    const captured = { ...none, related: [named('Kept nowhere')], recommendation: [named('Nor this')] }
    expect(headlines({ archive, captured })).toEqual({
      related: ['@ferry-late', 'Kept nowhere'],
      ranking: ['@mole-breached'],
      recommendation: ['Nor this'],
    })
  })

  it('link a captured headline that names an article at hand', () => {
    const ranking = Array.from({ length: 11 }, (_, index) => linked(`Story ${index}`))
    const lists = headlines({ archive: { ...none, ranking }, captured: { ...none, related: [named('STORY 10')] } })
    expect(lists.related).toEqual(['@story-10'])
  })

  it('never show the article itself', () => {
    const archive = { ...none, ranking: [article], related: [{ ...linked('Renamed'), slug: article.slug }] }
    expect(headlines({ archive, captured: { ...none, recommendation: [named('“The bell” is back')] } })).toEqual(none)
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
        const lists = fillLists({ article, archive: each(one, linked), captured: each(other, named) })
        const all = Object.values(lists).flat()
        expect(new Set(all.map(({ headline }) => headlineKey(headline))).size).toBe(all.length)
        for (const name of ['related', 'ranking', 'recommendation'] as const) {
          expect(lists[name].length).toBeLessThanOrEqual(listLengths[name])
        }
      }),
    )
  })
})
