import { backupArticleSchema, backupRankingSchema } from '@broadsheet/model'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { earlierRanking, editionLines } from './edition-lines.ts'
import { inventReaders } from './invent-readers.ts'
import { readEdition } from './read-edition.ts'
import { shiftEdition } from './shift-edition.ts'

const now = Date.parse('2026-12-01T10:20:00Z') / 1000
const written = await readEdition(({ name }) => `https://paper.example/images/${name}.webp`)
const moved = shiftEdition(written, now)
const lines = editionLines(moved, inventReaders(moved, now))

describe('the lines of the sample edition', () => {
  it('are lines of a backup, each at an address of its own', () => {
    for (const line of [...lines, ...editionLines(written)]) {
      expect([line.headline, v.safeParse(backupArticleSchema, line).issues?.[0]?.message]).toEqual([
        line.headline,
        undefined,
      ])
    }
    expect(new Set(lines.map(({ slug }) => slug)).size).toBe(lines.length)
  })

  it('without readers have the counts of their dumps', () => {
    expect(editionLines(written)[0]).toMatchObject({ views: 312, votes: 14, publishedAt: '2026-11-08T11:20:14Z' })
  })

  it('with readers have the sums of their hours', () => {
    const [first] = lines
    expect(first?.views).toBe(first?.paper?.hours.reduce((sum, [, views]) => sum + views, 0))
    expect(first?.views).toBeGreaterThan(100)
  })
})

describe('the ranking of some hours ago', () => {
  const { ranking } = earlierRanking(lines, now)

  it('is a line of a backup', () => {
    expect(v.safeParse(backupRankingSchema, earlierRanking(lines, now)).issues).toBeUndefined()
    expect(ranking.computedAt).toBeLessThan(now)
  })

  it('knows only what was out', () => {
    const slugs = ranking.entries.map(({ slug }) => slug)
    expect(slugs).toHaveLength(new Set(slugs).size)
    expect(slugs).not.toContain(lines.at(-1)?.slug)
    expect(Object.keys(ranking.sections)).toHaveLength(9)
  })
})
