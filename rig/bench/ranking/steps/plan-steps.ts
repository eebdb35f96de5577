import type { Traffic } from '../../archive/traffic.ts'
import { measure, type Cost } from '../../workerd/measure.ts'
import type { Invocation, RunningRanker } from '../../workerd/open-ranker.ts'
import { addArticles } from './add-articles.ts'
import { viewMessages, type Offer, type ViewMessage } from './view-messages.ts'

const tickSeconds = 300
/** What the counter has in memory alone (packages/store/src/counter). */
export const secondsPerFlush = 8
const newArticles = [100, 1000]
const mostRuns = 100
// Where folding is slow, a part of the five minutes tells as much.
const mostFoldMs = 120_000

/** A step of the bench. `run` prepares it, past the meter, and measures what the ranker then does. */
export type PlannedStep = { name: string; kind: 'refresh' | 'unchanged' | 'fold'; run: () => Promise<Cost[]> }

/** The steps in their order, each of which finds what the one before left. `start` is UTC epoch seconds. */
export function planSteps(
  running: RunningRanker,
  { traffic, start }: { traffic: Traffic; start: number },
): PlannedStep[] {
  let now = start
  let newest = traffic.articles
  const refresh = async () => {
    const cost = await measure(running, [{ handler: 'scheduled', now }])
    now += tickSeconds
    return [cost]
  }
  const fold = async () => {
    const offer = await lastOffer(running)
    return [
      await measure(running, flushesOf(viewMessages(traffic, { until: now, seconds: tickSeconds, offer })), mostFoldMs),
    ]
  }
  const refreshAll = async (count: number) => {
    await addArticles(running.database, { first: newest + 1, count, now })
    newest += count
    const runs: Cost[] = []
    do runs.push(...(await refresh()))
    while (runs.length < mostRuns && (await hasBacklog(running)))
    return runs
  }
  return [
    { name: 'first refresh', kind: 'refresh', run: refresh },
    { name: 'count eight seconds of views', kind: 'fold', run: fold },
    { name: 'refresh after five minutes of views', kind: 'refresh', run: refresh },
    { name: 'refresh when nothing changed', kind: 'unchanged', run: refresh },
    ...newArticles.map((count) => ({
      name: `refresh with ${count} new articles`,
      kind: 'refresh' as const,
      run: () => refreshAll(count),
    })),
  ]
}

/** The views as the counter gets them: a flush is of the eight seconds from the first view that is in memory alone. */
export function flushesOf(messages: readonly ViewMessage[]): Invocation[] {
  const flushes: { now: number; messages: ViewMessage[] }[] = []
  for (const message of messages) {
    const last = flushes.at(-1)
    if (last === undefined || message.at >= last.now) {
      flushes.push({ now: message.at + secondsPerFlush, messages: [message] })
    } else last.messages.push(message)
  }
  return flushes.map((flush) => ({ handler: 'views', ...flush }))
}

async function lastOffer({ database }: RunningRanker): Promise<Offer | null> {
  const row = await database
    .prepare('SELECT snapshot, lists FROM offers ORDER BY snapshot DESC LIMIT 1')
    .first<{ snapshot: number; lists: string }>()
  return row === null ? null : { snapshot: row.snapshot, lists: JSON.parse(row.lists) as Offer['lists'] }
}

async function hasBacklog({ database }: RunningRanker): Promise<boolean> {
  const due = await database
    .prepare(`SELECT 1 FROM articles WHERE related_at IS NULL AND status = 'published' LIMIT 1`)
    .first()
  return due !== null
}
