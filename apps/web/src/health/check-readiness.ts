import { log } from '@broadsheet/edge'
import { within } from '@broadsheet/model'
import { findTickStep, readRanking, reasonOf } from '@broadsheet/store'
import type { Deps } from '../context/env.ts'

/** The ranker has a tick every five minutes. */
const staleSeconds = 3 * 300

/** Whether a part of the paper works; if not, why, in words for the one who runs it; and how old what it gives is. */
type Check = { ok: true; ageSeconds?: number } | { ok: false; why: string; ageSeconds?: number }

/** What a paper needs to be a whole one. */
export type Readiness = { database: Check; ranking: Check; ranker: Check }

/** Asks D1 and KV once each, past every copy, within the limits of any request. It never rejects. */
export async function checkReadiness(
  { db, now, limits, costs, requestId }: Pick<Deps, 'db' | 'now' | 'limits' | 'costs' | 'requestId'>,
  snapshots: KVNamespace,
): Promise<Readiness> {
  costs.kvReads += 1
  const late = () => new Error('KV is late')
  const [tick, ranking] = await Promise.allSettled([
    findTickStep(db, 'ranking'),
    within(limits.rankingMilliseconds, readRanking(snapshots), late),
  ])
  for (const { check, asked } of [
    { check: 'database', asked: tick },
    { check: 'ranking', asked: ranking },
  ]) {
    if (asked.status === 'rejected') log('check failed', { id: requestId, check, reason: reasonOf(asked.reason) })
  }
  return {
    database: tick.status === 'fulfilled' ? { ok: true } : { ok: false, why: 'D1 does not answer as it should' },
    ranking:
      ranking.status === 'fulfilled' ? rankingCheck(ranking.value, now()) : { ok: false, why: 'KV does not answer' },
    ranker: tick.status === 'fulfilled' ? rankerCheck(tick.value, now()) : { ok: false, why: 'only D1 could tell' },
  }
}

// Its age is told but not judged: a ranking in which nothing changes is not written again.
function rankingCheck(ranking: { computedAt: number } | null, now: number): Check {
  return ranking === null
    ? { ok: false, why: 'KV holds no ranking of this version; the next tick of the ranker writes one' }
    : { ok: true, ageSeconds: now - ranking.computedAt }
}

function rankerCheck(doneAt: number | null, now: number): Check {
  if (doneAt === null)
    return { ok: false, why: 'the ranker has not ranked yet; its first tick comes within five minutes' }
  const ageSeconds = now - doneAt
  if (ageSeconds > staleSeconds) return { ok: false, why: 'the ranker has not ranked for three ticks', ageSeconds }
  if (ageSeconds < -staleSeconds)
    return { ok: false, why: 'the ranker ranked in the future: a clock is wrong', ageSeconds }
  return { ok: true, ageSeconds }
}
