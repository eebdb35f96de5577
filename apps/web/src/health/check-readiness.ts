import { log } from '@broadsheet/edge'
import { within } from '@broadsheet/model'
import { findTickStep, readRanking, reasonOf } from '@broadsheet/store'
import type { Deps } from '../context/env.ts'

/** Three runs of the ranker, which runs every five minutes. */
const staleSeconds = 3 * 300

/** Whether a part works, why not (for the operator), and the age of its data. */
type Check = { ok: true; ageSeconds?: number } | { ok: false; why: string; ageSeconds?: number }

/** The parts that a paper needs. */
export type Readiness = { database: Check; ranking: Check; ranker: Check }

/** Asks D1 and KV once each, without memos, within the limits of a request. It never rejects. */
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
  for (const { check, result } of [
    { check: 'database', result: tick },
    { check: 'ranking', result: ranking },
  ]) {
    if (result.status === 'rejected') log('check failed', { id: requestId, check, reason: reasonOf(result.reason) })
  }
  return {
    database: tick.status === 'fulfilled' ? { ok: true } : { ok: false, why: 'D1 fails or does not answer' },
    ranking:
      ranking.status === 'fulfilled' ? rankingCheck(ranking.value, now()) : { ok: false, why: 'KV does not answer' },
    ranker:
      tick.status === 'fulfilled'
        ? rankerCheck(tick.value, now())
        : { ok: false, why: 'unknown, because D1 fails or does not answer' },
  }
}

// It may have any age: the ranker doesn't write a ranking that has not changed.
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
