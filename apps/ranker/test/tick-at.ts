import { openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { collectAllViews } from '../src/count-views.ts'
import { createPollDeps } from '../src/feeds/create-poll-deps.ts'
import { newsroomUnderTest } from './test-poll-deps.ts'

/** The options of a tick at a time in UTC epoch seconds; `DB` is the database that it writes to. */
export function tickAt(now: number, { DB } = env) {
  return {
    now,
    collectViews: async () => await collectAllViews(openD1(DB), env),
    deps: createPollDeps({ ...env, NEWSROOM: newsroomUnderTest }),
  }
}
