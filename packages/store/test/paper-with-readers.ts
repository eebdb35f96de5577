import type { ClickOrigin, ViewEvent } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { openD1 } from '../src/d1/open-d1.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { emptyPaper } from './empty-paper.ts'

/** 2026-11-24 12:00 UTC, and the midnight after it. */
export const noon = Date.UTC(2026, 10, 24, 12) / 1000
export const midnight = noon + 12 * 3600

export const slugOf = (number: number) => `ferry-${number}-leaves-late`

// As 1 / log2(place + 1) gives it for four places.
const looks = [1, 0.6309, 0.5, 0.4307]

let salts = 0

/** The dependencies of folding, at a time. */
export function foldDeps(now = noon) {
  return { now, newSalt: () => `salt ${(salts += 1)}`, chances: looks }
}

/** A view of the first article, unless `changes` name another. */
export function view(reader: string, at = noon - 60, changes: Partial<ViewEvent> = {}): ViewEvent {
  return { slug: slugOf(1), at, reader, from: null, ...changes }
}

/** A view that came out of the list of the day, which has three articles. */
export function click(number: number, position: number, origin: Partial<ClickOrigin> = {}): ViewEvent {
  const from = { page: '/', list: 'day', position, of: 3, snapshot: noon - 300, ...origin }
  return view(`clicker of ${number} at ${position}`, noon - 60, { slug: slugOf(number), from })
}

/** The stored counts, by hour and article. */
export async function hours(): Promise<{ id: number; clicks: number; expected: number }[]> {
  const { results } = await env.DB.prepare(
    'SELECT hour, article_id AS id, views, clicks, round(expected, 3) AS expected FROM hourly_activity ORDER BY hour, id',
  ).all<{ id: number; clicks: number; expected: number }>()
  return results
}

/** A paper with six articles that nobody has read. */
export async function openPaper(): Promise<void> {
  await emptyPaper()
  await importDrafts(
    openD1(env.DB),
    Array.from({ length: 6 }, (_, index) => makeDraft(index + 1)),
    { now: 1, rejected: 0 },
  )
}
