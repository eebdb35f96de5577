import { env } from 'cloudflare:workers'
import { feedWorld } from '../src/feeds/feed-world.ts'

/** What a tick is run with at a time, in UTC epoch seconds. */
export function tickAt(now: number) {
  return { now, world: feedWorld(env) }
}
