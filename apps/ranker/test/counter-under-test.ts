import type { ViewEvent } from '@broadsheet/model'
import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'

/** 2026-11-24 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 24, 12) / 1000

/** Sets the clock, in UTC epoch seconds. */
export function setTime(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: seconds * 1000 })
}

export const counter = () => env.COUNTERS.get(env.COUNTERS.idFromName('counter 0'))

export function view(reader: string, changes: Partial<ViewEvent> = {}): ViewEvent {
  return { slug: 'late-ferry', at: Math.floor(Date.now() / 1000), reader, from: null, ...changes }
}

/** How many views the counter hands over, and up to which flush. */
export async function viewsAfter(flush = 0): Promise<{ views: number; upTo: number }> {
  const { gains, upTo } = await counter().collect(flush)
  return { views: gainsOf(gains).reduce((sum, [, , , , , , views]) => sum + views, 0), upTo }
}

type StoredGain = [
  slug: string,
  hour: number,
  list: string,
  snapshot: number,
  position: number,
  of: number,
  views: number,
]

export function gainsOf(text: string): StoredGain[] {
  return JSON.parse(text) as StoredGain[]
}

export async function stored<Row extends Record<string, SqlStorageValue>>(query: string): Promise<Row[]> {
  return await runInDurableObject(counter(), (_, { storage }) => storage.sql.exec<Row>(query).toArray())
}

/** What a crash leaves: storage, and nothing of the memory. */
export async function crash(): Promise<void> {
  await evictDurableObject(counter())
}
