import { headlineKey } from '@broadsheet/model'
import type { ActivityHour, Candidate } from './activity.ts'
import { weighDecayed } from './count-votes.ts'
import { countsEver, rankBy } from './rank-articles.ts'
import { countShared } from './related/count-shared.ts'
import { trendingScore } from './trending-score.ts'
import { averageVoteShare, voteShare } from './vote-share.ts'
import { weights } from './weights.ts'

const roundSize = 8
const maxPerSectionAndRound = 2
/** The place of each round that is reserved for an article too new to judge. */
const exploringPlace = 5
/** Limits of the comparison, however large the paper. */
const consideredAtMost = 300
const consideredTooNew = 40

type Judged = { entry: Candidate; words: ReadonlySet<string>; relevance: number; seen: number; isTooNew: boolean }

/**
 * The pool for Recommendation, in rounds of eight: rising, well-voted and fresh articles, each round as diverse as the
 * pool allows (maximal marginal relevance, Carbonell & Goldstein 1998), with at most two of a section while others
 * wait, and one place for the young article that fewest have seen. Second runs are left out; the articles that lead the
 * ranking (`leading`), which another list of the page shows, come last. `now` is UTC epoch seconds.
 */
export function recommendArticles(
  candidates: readonly Candidate[],
  { now, limit, leading }: { now: number; limit: number; leading: ReadonlySet<Candidate> },
): Candidate[] {
  const originals = candidates.filter(({ isDuplicate }) => !isDuplicate)
  const others = takeRounds(
    judge(
      originals.filter((entry) => !leading.has(entry)),
      now,
    ),
    limit,
  )
  return [
    ...others,
    ...takeRounds(
      judge(
        originals.filter((entry) => leading.has(entry)),
        now,
      ),
      limit - others.length,
    ),
  ]
}

function judge(entries: readonly Candidate[], now: number): Judged[] {
  const average = averageVoteShare(entries.map(countsEver))
  const scores = new Map(entries.map((entry) => [entry, recommendationScore(entry, average, now)]))
  const scoreOf = (entry: Candidate) => scores.get(entry) ?? 0
  const best = rankBy(entries, scoreOf).slice(0, consideredAtMost)
  const unproven = rankBy(entries.filter(isTooNew(now)), (entry) => -seenOf(entry)).slice(0, consideredTooNew)
  const [top = 0, bottom = 0] = [best[0], best.at(-1)].flatMap((entry) => (entry === undefined ? [] : scoreOf(entry)))
  const span = Math.max(top - bottom, Number.EPSILON)
  return [...new Set([...best, ...unproven])].map((entry) => ({
    entry,
    words: headlineWords(entry.article.headline),
    relevance: (scoreOf(entry) - bottom) / span,
    seen: seenOf(entry),
    isTooNew: isTooNew(now)(entry),
  }))
}

function seenOf({ hours }: Candidate): number {
  return hours.reduce((sum, { views, expected }) => sum + views + expected, 0)
}

function isTooNew(now: number) {
  return (entry: Candidate) =>
    now - entry.article.publishedAt < weights.youngHours * 3600 && seenOf(entry) < weights.tooNewViews
}

/** The score of an article before it is compared with others. */
function recommendationScore(entry: Candidate, averageShare: number, now: number): number {
  const { article, hours } = entry
  const fresh = 0.5 ** (Math.max(0, now - article.publishedAt) / 3600 / weights.freshHalfLifeHours)
  const liked = Math.log(voteShare(countsEver(entry), averageShare) / averageShare)
  return (
    weights.appeal * trendingScore(hours, now) +
    weights.rising * rise(hours, now) +
    weights.liked * liked +
    weights.fresh * fresh
  )
}

// The logarithm of the rate of the last hours over that of the last day: above 0 while readership grows.
function rise(hours: readonly ActivityHour[], now: number): number {
  const { long, short, priorPerHour } = weights.riseHours
  const rate = (halfLife: number) => weighDecayed(hours, now, halfLife) / halfLife + priorPerHour
  return Math.log(rate(short) / rate(long))
}

function takeRounds(judged: readonly Judged[], limit: number): Candidate[] {
  let waiting = [...judged]
  const chosen: Candidate[] = []
  while (waiting.length > 0 && chosen.length < limit) {
    const round = takeRound(waiting)
    chosen.push(...round.map(({ entry }) => entry))
    const taken = new Set(round)
    waiting = waiting.filter((candidate) => !taken.has(candidate))
  }
  return chosen.slice(0, limit)
}

function takeRound(waiting: readonly Judged[]): Judged[] {
  const round: Judged[] = []
  const perSection = new Map<string, number>()
  const likeness = new Map<Judged, number>()
  while (round.length < roundSize) {
    const open = waiting.filter(
      (judged) => !round.includes(judged) && (perSection.get(sectionOf(judged)) ?? 0) < maxPerSectionAndRound,
    )
    const next = (round.length === exploringPlace && leastSeen(open)) || mostRelevant(open, likeness)
    if (next === undefined) break
    round.push(next)
    perSection.set(sectionOf(next), (perSection.get(sectionOf(next)) ?? 0) + 1)
    for (const judged of open) likeness.set(judged, Math.max(likeness.get(judged) ?? 0, likenessOf(judged, next)))
  }
  return round
}

function mostRelevant(open: readonly Judged[], likeness: ReadonlyMap<Judged, number>): Judged | undefined {
  const { relevanceShare } = weights
  const marginal = (judged: Judged) =>
    relevanceShare * judged.relevance - (1 - relevanceShare) * (likeness.get(judged) ?? 0)
  return bestBy(open, marginal)
}

function leastSeen(open: readonly Judged[]): Judged | undefined {
  return bestBy(
    open.filter((judged) => judged.isTooNew),
    ({ seen }) => -seen,
  )
}

/** The first candidate with the highest score. */
function bestBy(open: readonly Judged[], score: (judged: Judged) => number): Judged | undefined {
  return open.reduce<Judged | undefined>(
    (best, judged) => (best === undefined || score(judged) > score(best) ? judged : best),
    undefined,
  )
}

function likenessOf(one: Judged, other: Judged): number {
  const sameSection = sectionOf(one) === sectionOf(other) ? weights.sameSectionLikeness : 0
  return Math.max(sameSection, similarity(one.words, other.words))
}

function sectionOf({ entry }: Judged): string {
  return entry.article.section.slug
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a headline in any script, case folded. */
function headlineWords(headline: string): Set<string> {
  const segments = [...words.segment(headlineKey(headline))]
  return new Set(segments.flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : [])))
}

/** The Jaccard similarity of two sets: the share of all their words that both have, from 0 to 1. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = countShared(one, other)
  return common === 0 ? 0 : common / (one.size + other.size - common)
}
