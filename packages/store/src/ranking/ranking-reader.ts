import { within, type Costs, type RankingSnapshot } from '@broadsheet/model'
import { memoiseRanking } from './ranking-store.ts'

const freshMilliseconds = 10_000
/** After a failure of KV, pages do not wait for it again at once. */
const pauseMilliseconds = 2_000

/** Reads the ranking. `fresh` asks KV; otherwise a copy in this isolate may be some seconds old. It never rejects. */
export type ReadRanking = (options?: { fresh: boolean }) => Promise<RankingSnapshot | null>

type RankingReader = (fresh: boolean, onFetch: () => void) => Promise<RankingSnapshot | null>

/**
 * Creates the function with which a request reads the ranking of a namespace; `costs` count its reads of KV. All
 * requests of an isolate share one copy of the ranking. `clock` is in epoch milliseconds.
 */
export function createRankingReaders(
  clock: () => number,
  limitMilliseconds: number,
): (namespace: KVNamespace, costs: Costs) => ReadRanking {
  const readers = new WeakMap<KVNamespace, RankingReader>()
  return (namespace, costs) => {
    const read = readers.get(namespace) ?? createRankingReader(memoiseRanking(namespace), clock, limitMilliseconds)
    readers.set(namespace, read)
    const onFetch = () => {
      costs.kvReads += 1
    }
    return async (options) => await read(options?.fresh ?? false, onFetch)
  }
}

type RankingFetch = { number: number; at: number; settled: boolean; done: Promise<void> }

/**
 * Reads the ranking through a copy that is ten seconds old at most, so that most pages ask nothing of KV. Requests that
 * come during a fetch share it. When KV fails, is late or holds no ranking, the last good copy is returned, whatever
 * its age, and null where there is none.
 */
function createRankingReader(
  fetchRanking: () => Promise<RankingSnapshot | null>,
  clock: () => number,
  limitMilliseconds: number,
): RankingReader {
  let good: { ranking: RankingSnapshot; number: number } | null = null
  let last: RankingFetch | null = null
  let isFailing = false

  async function finish(fetch: RankingFetch): Promise<void> {
    const ranking = await fetchRanking()
    fetch.settled = true
    isFailing = false
    // A slow fetch must not replace the ranking of a later one.
    if (ranking !== null && fetch.number >= (good?.number ?? 0)) good = { ranking, number: fetch.number }
  }

  function begin(): RankingFetch {
    const number = (last?.number ?? 0) + 1
    const fetch: RankingFetch = { number, at: clock(), settled: false, done: Promise.resolve() }
    fetch.done = finish(fetch)
    return fetch
  }

  return async (fresh, onFetch) => {
    const maxAge = isFailing ? pauseMilliseconds : fresh ? 0 : freshMilliseconds
    const isNeeded = last === null || !isWithin(maxAge, clock() - last.at)
    if (isNeeded) {
      onFetch()
      last = begin()
    }
    const fetch = last
    // While KV fails, only the request that tries it again waits. Each has a limit of its own: the fetch may belong to
    // another request, which ended before the answer came.
    if (fetch !== null && !fetch.settled && (isNeeded || !isFailing)) {
      await within(limitMilliseconds, fetch.done, () => new Error('KV is late')).catch(() => {
        isFailing = true
      })
    }
    return good?.ranking ?? null
  }
}

// A clock that was set back gives an age below zero, which does not mean fresh.
function isWithin(maxAge: number, age: number): boolean {
  return age >= 0 && age < maxAge
}
