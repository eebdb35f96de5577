import { env } from 'cloudflare:workers'
import { createPollDeps } from '../src/feeds/create-poll-deps.ts'
import { newsroomUnderTest } from './test-poll-deps.ts'

/** The options of a tick at a time in UTC epoch seconds. */
export function tickAt(now: number) {
  return { now, deps: createPollDeps({ ...env, NEWSROOM: newsroomUnderTest }) }
}
