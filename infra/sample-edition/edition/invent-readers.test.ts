import { expect, it } from 'vitest'
import { inventReaders } from './invent-readers.ts'
import { readEdition } from './read-edition.ts'
import { shiftEdition } from './shift-edition.ts'

const now = Date.parse('2026-12-01T10:20:00Z') / 1000
const articles = shiftEdition(await readEdition(() => null), now)
const readers = inventReaders(articles, now)
const all = [...readers.values()].flat()

it('the same edition at the same time has the same readers', () => {
  expect(inventReaders(articles, now)).toEqual(readers)
})

it('nobody reads before a story is out, or later than now', () => {
  for (const { name, draft } of articles) {
    for (const [hour] of readers.get(name) ?? []) {
      expect(hour + 3600).toBeGreaterThan(draft.publishedAt)
      expect(hour).toBeLessThanOrEqual(now)
      expect(hour % 3600).toBe(0)
    }
  }
})

it('votes are those of the dumps, and clicks are some of the views', () => {
  for (const { name, draft } of articles.slice(0, -2)) {
    const hours = readers.get(name) ?? []
    expect([name, hours.reduce((sum, [, , votes]) => sum + votes, 0)]).toEqual([name, draft.captured.votes ?? 0])
  }
  for (const [, views, , clicks] of all) expect(clicks).toBeLessThanOrEqual(views)
})

it('more are read at noon than at night, every day of two weeks', () => {
  const viewsAt = (of: number) => all.reduce((sum, [hour, views]) => sum + ((hour / 3600) % 24 === of ? views : 0), 0)
  expect(viewsAt(12)).toBeGreaterThan(3 * viewsAt(3))
  expect(new Set(all.map(([hour]) => Math.floor(hour / 86_400))).size).toBeGreaterThanOrEqual(14)
})

it('some stories rise now', () => {
  const hours = readers.get('08-walter-brisk-obituary') ?? []
  const since = (from: number, to: number) =>
    hours.reduce((sum, [hour, views]) => sum + (hour > now - from * 3600 && hour <= now - to * 3600 ? views : 0), 0)
  expect(since(4, 0)).toBeGreaterThan(4 * since(30, 24))
})
