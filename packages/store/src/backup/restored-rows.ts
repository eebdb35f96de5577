import { type BackupArticle, articleDraftSchema, toEpochSeconds } from '@broadsheet/model'
import * as v from 'valibot'
import { articleRow, capturedRows, hourOf } from '../imports/import-rows.ts'
import { prepareDraft, type PreparedDraft } from '../imports/prepare-draft.ts'

/** An article of a backup with what is derived from it. */
export type PreparedArchived = { archived: BackupArticle; prepared: PreparedDraft }

/** An article that is to be written, and the id that it gets. */
export type PlannedArchived = PreparedArchived & { id: number }

/** Derives the same as an import does, by the same code. The content of one that `isMoved` is not the one that was hashed. */
export async function prepareArchived(
  archived: BackupArticle,
  { isMoved = false }: { isMoved?: boolean } = {},
): Promise<PreparedArchived> {
  const { section, headline, lang, dateline, byline, body, credits, captured, source, paper } = archived
  // Parsed, so that the order of keys, which the hashes see, is the schema's.
  const draft = v.parse(articleDraftSchema, {
    source,
    section: section.name,
    headline,
    ...(lang === undefined ? {} : { lang }),
    dateline,
    byline,
    body,
    credits,
    publishedAt: secondsOf(archived.publishedAt),
    captured,
  })
  const derived = await prepareDraft(draft)
  const { contentHash, capturedHash } = paper ?? derived
  const hashes = { contentHash: isMoved ? derived.contentHash : contentHash, capturedHash }
  return { archived, prepared: { ...derived, sectionSlug: section.slug, ...hashes } }
}

/** Rows as `restore-statements.ts` unfolds them, a list for each table; rows that belong to an article begin with its key. */
export function restoredRows(planned: readonly PlannedArchived[], now: number) {
  const ofEach = (rows: (archived: BackupArticle) => unknown[][]) =>
    planned.flatMap(({ archived }) => rows(archived).map((row) => [archived.source.key, ...row]))
  return {
    articles: planned.map((one) => articleOf(one, now)),
    captured: planned.flatMap(({ archived, prepared }) => capturedRows({ prepared, sourceKey: archived.source.key })),
    redirects: ofEach(redirectsOf),
    addresses: ofEach(addressesOf),
    hours: ofEach(hoursOf),
    days: ofEach(({ paper }) => paper?.days ?? []),
    totals: ofEach(({ views, votes, paper }) => [
      [views, votes, ...(paper?.cast.ever ?? [0, 0]), ...(paper?.heat ?? [])],
    ]),
    placements: ofEach(placementOf),
    images: planned.flatMap(({ archived }) => archived.paper?.images ?? []),
    related: planned.flatMap(({ archived }) => relatedOf(archived)),
    secondRuns: planned.flatMap(({ archived }) => secondRunsOf(archived)),
  }
}

/** The rows of a restoration, by table. */
export type RestoredRows = ReturnType<typeof restoredRows>

function articleOf({ archived, prepared, id }: PlannedArchived, now: number) {
  const { slug, status, source, paper } = archived
  return {
    ...articleRow({ prepared, sourceKey: source.key, slug, edited: false }, 0),
    id,
    status,
    modified_at: secondsOrNull(archived.modifiedAt),
    correction: archived.correction,
    corrected_at: secondsOrNull(archived.correctedAt),
    scheduled_at: secondsOrNull(archived.scheduledAt),
    revision: paper?.revision ?? 1,
    source_hash: paper?.sourceHash,
    language: prepared.language ?? paper?.language ?? null,
    related_at: secondsOrNull(paper?.comparedAt ?? null),
    // No count comes this far: addresses that ended before the backup was restored don't come back with it.
    preview_epoch: now,
    first_path: paper?.firstPath ?? null,
    without_image: paper?.withoutImage === true ? 1 : 0,
  }
}

// As with an import, counts whose hours nobody knows count as those of the hour of publication.
function hoursOf({ paper, views, votes, publishedAt }: BackupArticle) {
  if (paper === undefined)
    return views + votes === 0 ? [] : [[hourOf(secondsOf(publishedAt)), views, votes, 0, 0, 0, 0]]
  const cast = new Map(paper.cast.hours.map(([hour, ...castVotes]) => [hour, castVotes]))
  return paper.hours.map((row) => [...row, ...(cast.get(row[0]) ?? [0, 0])])
}

// A redirect of which nothing more is known counts as an article's own old address.
function redirectsOf({ oldAddresses, paper }: BackupArticle) {
  const known = new Map(paper?.redirects.map(([slug, ledAt, byHand]) => [slug, [secondsOrNull(ledAt), byHand ? 1 : 0]]))
  return oldAddresses.map((slug) => [slug, ...(known.get(slug) ?? [null, 0])])
}

function placementOf({ paper }: BackupArticle) {
  const placed = paper?.placement ?? null
  return placed === null ? [] : [[placed.kind, secondsOf(placed.until), secondsOf(placed.placedAt)]]
}

function addressesOf({ paper }: BackupArticle) {
  return (paper?.addresses ?? []).map(([name, url, ledAt, byHand]) => [name, url, secondsOf(ledAt), byHand ? 1 : 0])
}

/** Whose list holds whom, both by key, and with which score. */
function relatedOf({ source: { key }, paper }: BackupArticle) {
  return (paper?.related ?? []).flatMap(([other, mine, theirs]) => [
    ...(mine === null ? [] : [[key, other, mine]]),
    ...(theirs === null ? [] : [[other, key, theirs]]),
  ])
}

/** The key of a second run, and that of its original. */
function secondRunsOf({ source: { key }, paper }: BackupArticle) {
  if (paper === undefined) return []
  const { secondRunOf, secondRuns } = paper
  return [...(secondRunOf === null ? [] : [[key, secondRunOf]]), ...secondRuns.map((run) => [run, key])]
}

function secondsOf(time: string): number {
  return toEpochSeconds(Date.parse(time))
}

function secondsOrNull(time: string | null): number | null {
  return time === null ? null : secondsOf(time)
}
