import {
  type ArchiveOutcome,
  type ArchivedArticle,
  type ArchivedFeed,
  type RankingSnapshot,
  archivedArticleSchema,
  archivedFeedSchema,
  archivedRankingSchema,
  articlePath,
  cacheTags,
  sectionSlug,
} from '@broadsheet/model'
import {
  type RestoreOutcome,
  isSameRanking,
  markStale,
  restoreBackup,
  restoreSources,
  writeRanking,
} from '@broadsheet/store'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'
import { slugOfAddress } from './slug-of-address.ts'

type CheckedLine =
  | { article: ArchivedArticle }
  | { feed: ArchivedFeed['feed'] }
  | { ranking: RankingSnapshot }
  | { refusal: ArchiveOutcome }

/**
 * Brings the lines of an export or a backup back. Each is checked by itself; the good ones are written together.
 * Answers the report for the desk, and the tags of what the edge's cache shows wrongly from now on.
 */
export async function restoreBatch(
  c: Context<AppEnv>,
  lines: readonly unknown[],
): Promise<{ report: { lines: ArchiveOutcome[] }; staleTags: string[] }> {
  const checked = lines.map(checkLine)
  const articles = checked.flatMap((line) => ('article' in line ? [line.article] : []))
  const feeds = checked.flatMap((line) => ('feed' in line ? [line.feed] : []))
  const order = { now: c.get('now')(), by: c.get('editor').name }
  const restored = await restoreBackup(c.get('db'), articles, order)
  const feedOutcomes = (await restoreSources(c.get('db'), feeds, order)).values()
  const staleTags = [...restored.staleTags]
  const outcomes = restored.outcomes.values()
  const answers: ArchiveOutcome[] = []
  for (const line of checked) {
    if ('refusal' in line) answers.push(line.refusal)
    else if ('feed' in line) {
      answers.push({ outcome: next(feedOutcomes), key: line.feed.url, url: line.feed.url })
    } else if ('ranking' in line) {
      const outcome = await restoreRanking(c, line.ranking)
      answers.push({
        outcome,
        key: 'ranking',
        url: `${c.get('site').url}/ranking`,
      })
      if (outcome === 'restored') staleTags.push(cacheTags.front, cacheTags.ranking)
    } else {
      answers.push(answerOf(next(outcomes), c.get('site').url))
    }
  }
  return { report: { lines: answers }, staleTags }
}

function next<Outcome>(outcomes: Iterator<Outcome>): Outcome {
  const { value, done } = outcomes.next()
  if (done === true) throw new Error('The store answered fewer lines than it was given')
  return value
}

/** Shows readers a ranking where the paper has none with anything in it. The next tick of the ranker makes its own. */
async function restoreRanking(
  c: Context<AppEnv>,
  ranking: RankingSnapshot,
): Promise<'restored' | 'unchanged' | 'kept'> {
  const present = await c.get('readRanking')({ fresh: true })
  if (present !== null && present.entries.length > 0) return isSameRanking(present, ranking) ? 'unchanged' : 'kept'
  await markStale(c.get('db'), [cacheTags.front, cacheTags.ranking], c.get('now')())
  await writeRanking(c.env.SNAPSHOTS, ranking)
  return 'restored'
}

function answerOf(outcome: RestoreOutcome, siteUrl: string): ArchiveOutcome {
  const { key, slug } = outcome
  if (outcome.outcome === 'rejected') {
    return { outcome: 'rejected', key, reason: `"${outcome.address}" is, or was, the address of another article` }
  }
  return { outcome: outcome.outcome, key, url: siteUrl + articlePath({ slug, section: { slug: outcome.sectionSlug } }) }
}

function checkLine(line: unknown): CheckedLine {
  if (v.is(feedLineSchema, line)) {
    const parsed = v.safeParse(archivedFeedSchema, line)
    return parsed.success ? { feed: parsed.output.feed } : refuse('feed', parsed.issues[0])
  }
  if (v.is(rankingLineSchema, line)) {
    const parsed = v.safeParse(archivedRankingSchema, line)
    return parsed.success ? { ranking: parsed.output.ranking } : refuse('ranking', parsed.issues[0])
  }
  const parsed = v.safeParse(addressedSchema, line)
  if (parsed.success) return { article: parsed.output }
  const named = v.safeParse(namedSchema, line)
  return refuse(named.success ? named.output.source.key : null, parsed.issues[0])
}

const feedLineSchema = v.object({ format: archivedFeedSchema.entries.format })
const rankingLineSchema = v.object({ format: archivedRankingSchema.entries.format })
const namedSchema = v.object({ source: v.object({ key: v.string() }) })

// What no reader's request can spell would stand in lists and be found by nobody, and a section must stand in no route's way.
const addressedSchema = v.pipe(
  archivedArticleSchema,
  v.check(
    ({ slug, oldAddresses, section }) =>
      [slug, ...oldAddresses].every((address) => slugOfAddress(address) === address) &&
      sectionSlug(section.slug) === section.slug,
    'slug, oldAddresses or section.slug: no part of an address',
  ),
)

function refuse(key: string | null, issue: v.BaseIssue<unknown>): CheckedLine {
  return { refusal: { outcome: 'rejected', key, reason: `${v.getDotPath(issue) ?? 'The line'}: ${issue.message}` } }
}
