import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { click, collectDeps, hours, noon, openPaper } from '../../test/paper-with-readers.ts'
import { openD1 } from '../d1/open-d1.ts'
import { collectViews } from './collect-views.ts'

const db = openD1(env.DB)

beforeEach(openPaper)

describe('a click in a list on offer', () => {
  beforeEach(async () => {
    const lists = { day: [1, 2, 3, 4, 5], 'harbour/week': [6, 1], '港口/day': [2, 1] }
    await env.DB.prepare('INSERT INTO offers (snapshot, lists) VALUES (?, ?)')
      .bind(noon - 300, JSON.stringify(lists))
      .run()
  })

  it('is held against what chance would have given each article that the page showed', async () => {
    await collectViews(db, collectDeps([click(2, 2), click(1, 1)]))
    const [first, second, third] = [1, 0.6309, 0.5]
    expect(await hours()).toMatchObject([
      { id: 1, views: 1, clicks: 1, expected: Number((first / (second + third)).toFixed(3)) },
      { id: 2, views: 1, clicks: 1, expected: Number((second / (first + third)).toFixed(3)) },
      { id: 3, views: 0, clicks: 0, expected: Number(((2 * third) / (first + second)).toFixed(3)) },
    ])
  })

  it('is known to have stood where it was, also where the page left others out', async () => {
    await collectViews(db, collectDeps([click(5, 2)]))
    expect(await hours()).toMatchObject([
      { id: 1, clicks: 0, expected: 0.884 },
      { id: 2, clicks: 0, expected: 0.307 },
      { id: 5, clicks: 1, expected: 0 },
    ])
  })

  it.each([
    { what: 'of a section', list: 'harbour/week', number: 6, position: 1 },
    { what: 'of a section with a Chinese name', list: '港口/day', number: 1, position: 2 },
  ])('$what counts, too', async ({ list, number, position }) => {
    await collectViews(db, collectDeps([click(number, position, { list, of: 2 })]))
    expect(await hours()).toEqual(expect.arrayContaining([expect.objectContaining({ id: number, clicks: 1 })]))
  })

  it('counts as often as it was made', async () => {
    await collectViews(db, collectDeps([{ ...click(1, 1), views: 3 }]))
    expect(await hours()).toMatchObject([{ views: 3, clicks: 3, expected: 0 }, { expected: 1.262 }, { expected: 0.92 }])
  })

  it('by chance earns an article as much as it is expected to earn', async () => {
    const [looks, all] = [[1, 0.6309, 0.5], 1 + 0.6309 + 0.5]
    const shares = looks.map((look) => look / all)
    const clicks = shares.map((share, index) => ({ ...click(index + 1, index + 1), views: Math.round(share * 100) }))
    await collectViews(db, collectDeps(clicks))
    for (const { clicks: won, expected } of await hours()) expect(Math.abs(won / expected - 1)).toBeLessThan(0.05)
  })

  it.each([
    { what: 'a list that nobody offers', origin: { list: 'week' } },
    { what: 'a name that is a path', origin: { list: '$."day"' } },
    { what: 'a name that is broken JSON', origin: { list: 'day"\'[0].$' } },
    { what: 'a number for a name', origin: { list: '0' } },
    { what: 'another ranking', origin: { snapshot: 7 } },
    { what: 'no ranking', origin: { snapshot: null } },
  ])('that names $what is a plain view', async ({ origin }) => {
    await collectViews(db, collectDeps([click(1, 1, origin)]))
    expect(await hours()).toMatchObject([{ id: 1, views: 1, clicks: 0, expected: 0 }])
  })

  it('on an article that was not in the list is a plain view', async () => {
    await collectViews(db, collectDeps([click(6, 1)]))
    expect(await hours()).toMatchObject([{ id: 6, views: 1, clicks: 0, expected: 0 }])
  })

  it('heats an article by its view and nothing by its odds', async () => {
    await collectViews(db, collectDeps([click(2, 2)]))
    const { results } = await env.DB.prepare(
      'SELECT article_id AS id, views FROM article_totals WHERE heat_day > 0',
    ).all()
    expect(results).toEqual([{ id: 2, views: 1 }])
  })
})
