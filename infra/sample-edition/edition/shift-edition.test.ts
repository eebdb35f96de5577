import { describe, expect, it } from 'vitest'
import { readEdition, type EditionArticle } from './read-edition.ts'
import { shiftEdition } from './shift-edition.ts'

const written = await readEdition(() => null)
const at = (time: string) => Date.parse(time) / 1000
const publishedAt = (articles: readonly EditionArticle[], name: string) =>
  articles.find((article) => article.name === name)?.draft.publishedAt ?? 0
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })

describe.each(['2026-12-01T01:20:00Z', '2026-11-21T15:46:00Z', '2027-03-07T15:44:00Z', '2028-02-29T23:59:59Z'])(
  'an edition that is started at %s',
  (time) => {
    const now = at(time)
    const moved = shiftEdition(written, now)

    it('is minutes old, and no story is of the future or earlier than what it tells', () => {
      const times = moved.map(({ draft }) => draft.publishedAt)
      expect(now - (times.at(-1) ?? 0)).toBe(420)
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      for (const [index, { draft }] of moved.entries()) {
        const early = draft.publishedAt - (written[index]?.draft.publishedAt ?? 0)
        expect(early % 86_400 === 0 || index >= moved.length - 2).toBe(true)
      }
    })

    it('names the weekdays of its days', () => {
      const race = moved.find(({ name }) => name === '45-rowers-forecast')
      const day = new Date((race?.draft.publishedAt ?? 0) * 1000 + 86_400_000)
      expect(JSON.stringify(race?.draft.body)).toContain(`a rough ${weekday.format(day)},`)
      const bell = moved.find(({ name }) => name === '01-ferry-bell-missing')
      expect(bell?.draft.headline).toContain(weekday.format((bell?.draft.publishedAt ?? 0) * 1000 - 86_400_000))
    })
  },
)

it('an edition keeps whole days between its stories', () => {
  const moved = shiftEdition(written, at('2026-12-01T01:20:00Z'))
  const days = (publishedAt(moved, '01-ferry-bell-missing') - publishedAt(written, '01-ferry-bell-missing')) / 86_400
  expect(days).toBe(9)
})

it('marks stand where they stood: no marked text names a day', () => {
  const marked = written.flatMap(({ draft }) => draft.body.filter((block) => 'marks' in block))
  expect(marked.length).toBeGreaterThan(1)
  expect(JSON.stringify(marked)).not.toMatch(/day\b|Nov|Oct\./)
})
