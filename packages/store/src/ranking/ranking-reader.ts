import { type RankingSnapshot, within } from '@broadsheet/model'

const freshMilliseconds = 10_000
/** After KV has failed, pages don't wait for it at once again. */
const pauseMilliseconds = 2_000

/** Reads the ranking; `onRead` is called when that asks KV. It never rejects. */
export type RankingReader = (fresh: boolean, onRead: () => void) => Promise<RankingSnapshot | null>

type Reading = { number: number; at: number; settled: boolean; answer: Promise<void> }

/**
 * Reads the ranking through a copy that this isolate keeps for ten seconds, so that most pages ask nothing of KV.
 * Readers who come while it is being fetched share one fetch. When KV fails, is late by so many milliseconds or has
 * nothing that is a ranking, the last good copy is given, whatever its age, and null where there is none.
 */
export function createRankingReader(
  read: () => Promise<RankingSnapshot | null>,
  clock: () => number,
  limitMilliseconds: number,
): RankingReader {
  let good: { ranking: RankingSnapshot; number: number } | null = null
  let last: Reading | null = null
  let isAiling = false

  async function keep(reading: Reading): Promise<void> {
    const ranking = await read()
    reading.settled = true
    isAiling = false
    // A slow reading must not undo what a later one has brought.
    if (ranking !== null && reading.number >= (good?.number ?? 0)) good = { ranking, number: reading.number }
  }

  function begin(): Reading {
    const number = (last?.number ?? 0) + 1
    const reading: Reading = { number, at: clock(), settled: false, answer: Promise.resolve() }
    reading.answer = keep(reading)
    return reading
  }

  return async (fresh, onRead) => {
    const wanted = isAiling ? pauseMilliseconds : fresh ? 0 : freshMilliseconds
    const isProbe = last === null || !isWithin(wanted, clock() - last.at)
    if (isProbe) {
      onRead()
      last = begin()
    }
    const reading = last
    // While KV ails, only the one who tries it again waits. Each has a limit of its own: the fetch may belong to another
    // request, which ended before it was answered.
    if (reading !== null && !reading.settled && (isProbe || !isAiling)) {
      await within(limitMilliseconds, reading.answer, () => new Error('KV is late')).catch(() => {
        isAiling = true
      })
    }
    return good?.ranking ?? null
  }
}

// A clock that was set back gives an age below zero, which is no sign of freshness.
function isWithin(wanted: number, age: number): boolean {
  return age >= 0 && age < wanted
}
