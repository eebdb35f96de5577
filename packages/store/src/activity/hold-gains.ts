import type { ArticleGain } from './spread-clicks.ts'

/** A gain that waits for more of its article: since the flush that brought it (its number is its time in milliseconds). */
export type HeldGain = ArticleGain & { section: string | null; since: number }

/** So few gains are written at once: what they cost is nothing, and on a small paper each view shows. */
const fewGains = 50
/** As many views of an article and hour wait for no more. */
const enoughViews = 4
/** Half an hour of runs, which begin some seconds earlier or later. */
const longestMilliseconds = 29 * 60_000
/** Held gains are a value of one row, of which D1 takes 2 MB. */
const mostHeld = 10_000

/**
 * Adds up what was held and what came, by article and hour, and parts it into what is due and what waits on. Most articles
 * that are read in five minutes are read once or twice, and a row is what a view costs: few views wait up to half an hour
 * for others of their article.
 */
export function holdGains(
  held: readonly HeldGain[],
  gained: readonly HeldGain[],
  upTo: number,
): { due: HeldGain[]; waiting: HeldGain[] } {
  const sums = new Map<string, HeldGain>()
  for (const gain of [...held, ...gained]) {
    const key = `${gain.article} ${gain.hour}`
    const before = sums.get(key)
    sums.set(key, before === undefined ? gain : added(before, gain))
  }
  const all = [...sums.values()]
  const isDue = ({ views, expected, since }: HeldGain): boolean =>
    views >= enoughViews || expected >= 1 || since <= upTo - longestMilliseconds
  const waiting = all.filter((gain) => !isDue(gain))
  if (gained.length <= fewGains || waiting.length > mostHeld) return { due: all, waiting: [] }
  return { due: all.filter(isDue), waiting }
}

function added(one: HeldGain, other: HeldGain): HeldGain {
  return {
    ...one,
    views: one.views + other.views,
    clicks: one.clicks + other.clicks,
    expected: one.expected + other.expected,
    section: one.section ?? other.section,
  }
}
