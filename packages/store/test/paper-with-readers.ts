import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import type { CollectDeps } from '../src/activity/collect-views.ts'
import type { Collection } from '../src/counter/open-view-counter.ts'
import { addGain, writeGains, type Gains, type ViewGain } from '../src/counter/view-gain.ts'
import { openD1 } from '../src/d1/open-d1.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { emptyPaper } from './empty-paper.ts'

/** 2026-11-24 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 24, 12) / 1000

export const slugOf = (number: number) => `ferry-${number}-leaves-late`

// As 1 / log2(place + 1) gives it for four places.
const looks = [1, 0.6309, 0.5, 0.4307]

/**
 * A counter that hands over some gains, as often as it is asked for what it counted before them. What a later one hands
 * over comes after it.
 */
export function collectDeps(gains: readonly ViewGain[]): CollectDeps {
  const upTo = (flush += 1)
  return {
    counters: 1,
    chances: looks,
    ask: async (_counter, after) => (after >= upTo ? collectionOf([], after) : collectionOf(gains, upTo)),
  }
}

let flush = 0

/** What a counter hands over. */
export function collectionOf(gains: readonly ViewGain[], upTo: number, isAll = true): Collection {
  const all: Gains = new Map()
  for (const each of gains) addGain(all, each)
  return { gains: writeGains(all), views: gains.reduce((sum, { views }) => sum + views, 0), upTo, isAll }
}

/** Views of the first article in an hour, unless `changes` name another. */
export function gain(views = 1, changes: Partial<ViewGain> = {}): ViewGain {
  return { slug: slugOf(1), hour: noon - 3600, list: null, snapshot: null, position: 0, of: 0, views, ...changes }
}

/** A view that came out of the list of the day, which has three articles. */
export function click(number: number, position: number, origin: Partial<ViewGain> = {}): ViewGain {
  return gain(1, { slug: slugOf(number), list: 'day', snapshot: noon - 300, position, of: 3, ...origin })
}

/** The stored counts, by hour and article. */
export async function hours(): Promise<{ id: number; clicks: number; expected: number }[]> {
  const { results } = await env.DB.prepare(
    'SELECT hour, article_id AS id, views, clicks, round(expected, 3) AS expected FROM activity_hours ORDER BY hour, id',
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
