import {
  type BackupArticle,
  type BackupCopy,
  type BackupFeed,
  type BackupImage,
  type LineOutcome,
  type RankingSnapshot,
  restoreBatchSchema,
  backupArticleSchema,
  backupCopySchema,
  backupFeedSchema,
  backupImageSchema,
  backupRankingSchema,
  articlePath,
  cacheTags,
  sectionSlug,
} from '@broadsheet/model'
import {
  type RestoreOutcome,
  isSameRanking,
  markStale,
  restoreBackup,
  restoreCopies,
  restoreImages,
  restoreSources,
  writeRanking,
} from '@broadsheet/store'
import * as v from 'valibot'
import { keyOf, nextOutcome } from './batch.ts'
import { bucketOf } from './images/bucket-of.ts'
import { slugOfAddress } from './slug-of-address.ts'
import { defineVerb, type VerbDeps, type VerbResult } from './verb.ts'

type CheckedLine =
  | { article: BackupArticle }
  | { feed: BackupFeed['feed'] }
  | { image: BackupImage }
  | { copied: BackupCopy }
  | { ranking: RankingSnapshot }
  | { refusal: LineOutcome }

/** The address that the paper had when the lines were made; null if it is this one's, or nobody knows. */
type RestoreTarget = { madeAt: string | null }

/**
 * Restores the lines of an export or a backup. Each is checked by itself; the valid ones are written together. Articles of
 * a paper at another address show and link to this one's instead. It needs an administrator, because articles come with
 * a state and counts that no editor's verb could give them.
 */
export const restore = defineVerb({
  scope: 'admin',
  input: restoreBatchSchema,
  run: async (deps, { madeAt }: RestoreTarget, { lines }): Promise<VerbResult<{ lines: LineOutcome[] }>> => {
    const checked = lines.map((line) => refuseCopies(checkLine(line), deps))
    const articles = checked.flatMap((line) => ('article' in line ? [line.article] : []))
    const feeds = checked.flatMap((line) => ('feed' in line ? [line.feed] : []))
    const { db, by, now, site } = deps
    const images = checked.flatMap((line) => ('image' in line ? [line.image] : []))
    const copies = checked.flatMap((line) => ('copied' in line ? [line.copied] : []))
    const copyOutcomes = (copies.length === 0 ? [] : await restoreCopies(bucketOf(deps), copies)).values()
    const noted = await restoreImages(db, images, { by, now })
    const move = madeAt === null ? null : { from: madeAt, to: site.url }
    const restored = await restoreBackup(db, articles, { by, now, move })
    const feedOutcomes = (await restoreSources(db, feeds, { by, now })).values()
    const imageOutcomes = noted.outcomes.values()
    const staleTags = [...noted.staleTags, ...restored.staleTags]
    const outcomes = restored.outcomes.values()
    const answers: LineOutcome[] = []
    for (const line of checked) {
      if ('refusal' in line) answers.push(line.refusal)
      else if ('feed' in line)
        answers.push({ outcome: nextOutcome(feedOutcomes), key: line.feed.url, url: line.feed.url })
      else if ('image' in line) {
        const { name } = line.image
        answers.push({ outcome: nextOutcome(imageOutcomes), key: name, url: `${site.url}/images/${name}` })
      } else if ('copied' in line) {
        const { source, name } = line.copied
        answers.push({ outcome: nextOutcome(copyOutcomes), key: source, url: `${site.url}/images/${name}` })
      } else if ('ranking' in line) {
        const outcome = await restoreRanking(deps, line.ranking)
        answers.push({ outcome, key: 'ranking', url: `${site.url}/ranking` })
        if (outcome === 'restored') staleTags.push(cacheTags.front, cacheTags.ranking)
      } else answers.push(answerOf(nextOutcome(outcomes), site.url))
    }
    return { ok: true, value: { lines: answers }, staleTags }
  },
})

/** Without a bucket there is no place for what was copied. */
function refuseCopies(line: CheckedLine, { env }: VerbDeps): CheckedLine {
  if (!('copied' in line) || env.IMAGES !== undefined) return line
  const reason = 'The paper stores no images. Enable R2 in the Cloudflare dashboard, then run npm run deploy.'
  return { refusal: { outcome: 'rejected', key: line.copied.source, reason } }
}

/** Stores a ranking if the paper has none, or an empty one. The ranker's next run replaces it. */
async function restoreRanking(
  { db, now, env, readRanking }: VerbDeps,
  ranking: RankingSnapshot,
): Promise<'restored' | 'unchanged' | 'kept'> {
  const present = await readRanking({ fresh: true })
  if (present !== null && present.entries.length > 0) return isSameRanking(present, ranking) ? 'unchanged' : 'kept'
  await markStale(db, [cacheTags.front, cacheTags.ranking], now)
  await writeRanking(env.SNAPSHOTS, ranking)
  return 'restored'
}

function answerOf(outcome: RestoreOutcome, siteUrl: string): LineOutcome {
  const { key, slug } = outcome
  if (outcome.outcome === 'rejected') {
    return { outcome: 'rejected', key, reason: `"${outcome.address}" is, or was, the address of another article` }
  }
  return { outcome: outcome.outcome, key, url: siteUrl + articlePath({ slug, section: { slug: outcome.sectionSlug } }) }
}

function checkLine(line: unknown): CheckedLine {
  if (v.is(feedLineSchema, line)) {
    const parsed = v.safeParse(backupFeedSchema, line)
    return parsed.success ? { feed: parsed.output.feed } : refuse('feed', parsed.issues[0])
  }
  if (v.is(imageLineSchema, line)) {
    const parsed = v.safeParse(backupImageSchema, line)
    return parsed.success ? { image: parsed.output.image } : refuse('image', parsed.issues[0])
  }
  if (v.is(copyLineSchema, line)) {
    const parsed = v.safeParse(backupCopySchema, line)
    return parsed.success ? { copied: parsed.output.copied } : refuse('copied-image', parsed.issues[0])
  }
  if (v.is(rankingLineSchema, line)) {
    const parsed = v.safeParse(backupRankingSchema, line)
    return parsed.success ? { ranking: parsed.output.ranking } : refuse('ranking', parsed.issues[0])
  }
  const parsed = v.safeParse(addressedSchema, line)
  if (parsed.success) return { article: parsed.output }
  return refuse(keyOf(line), parsed.issues[0])
}

const feedLineSchema = v.object({ format: backupFeedSchema.entries.format })
const imageLineSchema = v.object({ format: backupImageSchema.entries.format })
const copyLineSchema = v.object({ format: backupCopySchema.entries.format })
const rankingLineSchema = v.object({ format: backupRankingSchema.entries.format })

// Lists would link to an article whose address no request can spell, and a section could hide a route of the site.
const addressedSchema = v.pipe(
  backupArticleSchema,
  v.check(
    ({ slug, oldAddresses, section }) =>
      [slug, ...oldAddresses].every((address) => slugOfAddress(address) === address) &&
      sectionSlug(section.slug) === section.slug,
    'slug, oldAddresses or section.slug: cannot stand in an address',
  ),
)

function refuse(key: string | null, issue: v.BaseIssue<unknown>): CheckedLine {
  return { refusal: { outcome: 'rejected', key, reason: `${v.getDotPath(issue) ?? 'The line'}: ${issue.message}` } }
}
