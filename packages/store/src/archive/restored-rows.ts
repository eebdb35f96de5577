import { articleDraftSchema, toEpochSeconds, type ArchivedArticle } from '@broadsheet/model'
import * as v from 'valibot'
import { articleRow, capturedRows } from '../imports/import-rows.ts'
import { prepareDraft, type PreparedDraft } from '../imports/prepare-draft.ts'

/** An archived article with what the archive derives of it. */
export type PreparedArchived = { archived: ArchivedArticle; prepared: PreparedDraft }

/** One that is to be written, and the id that it gets. */
export type PlannedArchived = PreparedArchived & { id: number }

/** Derives what an import derives of a draft, by the same code. */
export async function prepareArchived(archived: ArchivedArticle): Promise<PreparedArchived> {
  const { section, headline, dateline, byline, body, credits, captured, source, paper } = archived
  // Parsed, so that the order of keys, which the hashes see, is the schema's.
  const draft = v.parse(articleDraftSchema, {
    source,
    section: section.name,
    headline,
    dateline,
    byline,
    body,
    credits,
    publishedAt: secondsOf(archived.publishedAt),
    captured,
  })
  const derived = await prepareDraft(draft)
  const { contentHash, capturedHash } = paper ?? derived
  return { archived, prepared: { ...derived, sectionSlug: section.slug, contentHash, capturedHash } }
}

/** Rows as `restore-statements.ts` unfolds them: a list a table. */
export function restoredRows(planned: readonly PlannedArchived[]) {
  return {
    articles: planned.map(articleOf),
    oldSlugs: planned.flatMap(({ archived }) => archived.oldAddresses.map((slug) => ({ key: keyOf(archived), slug }))),
    captured: planned.flatMap(({ archived, prepared }) => capturedRows({ prepared, sourceKey: keyOf(archived) })),
    related: planned.flatMap(({ archived }) => relatedOf(archived)),
    secondRuns: planned.flatMap(({ archived }) => secondRunsOf(archived)),
    hours: planned.flatMap(({ archived }) => hoursOf(archived)),
    days: planned.flatMap(({ archived: { paper, ...archived } }) =>
      (paper?.days ?? []).map(([day, views, votes]) => ({ key: keyOf(archived), day, views, votes })),
    ),
    totals: planned.map(({ archived }) => {
      const [heatDay, heatMonth] = archived.paper?.heat ?? [null, null]
      const { views, votes } = archived
      return { key: keyOf(archived), views, votes, heat_day: heatDay, heat_month: heatMonth }
    }),
    placements: planned.flatMap(({ archived: { paper, ...archived } }) => {
      if (paper === undefined || paper.placement === null) return []
      const { kind, until, placedAt } = paper.placement
      return [{ key: keyOf(archived), kind, until: secondsOf(until), placed_at: secondsOf(placedAt) }]
    }),
  }
}

/** What a restoration writes, by table. */
export type RestoredRows = ReturnType<typeof restoredRows>

function articleOf({ archived, prepared, id }: PlannedArchived) {
  const { slug, status, paper } = archived
  return {
    ...articleRow({ prepared, sourceKey: keyOf(archived), slug, edited: false }, 0, 'draft'),
    id,
    status,
    modified_at: secondsOrNull(archived.modifiedAt),
    correction: archived.correction,
    corrected_at: secondsOrNull(archived.correctedAt),
    scheduled_at: secondsOrNull(archived.scheduledAt),
    revision: paper?.revision ?? 1,
    source_hash: paper?.sourceHash ?? null,
    language: paper?.language ?? null,
    related_at: secondsOrNull(paper?.comparedAt ?? null),
  }
}

function relatedOf(archived: ArchivedArticle) {
  const key = keyOf(archived)
  return (archived.paper?.related ?? []).flatMap(([other, mine, theirs]) => [
    ...(mine === null ? [] : [{ key, other, score: mine }]),
    ...(theirs === null ? [] : [{ key: other, other: key, score: theirs }]),
  ])
}

function secondRunsOf({ paper, ...archived }: ArchivedArticle) {
  if (paper === undefined) return []
  const key = keyOf(archived)
  const { secondRunOf, secondRuns } = paper
  return [
    ...(secondRunOf === null ? [] : [{ key, original: secondRunOf }]),
    ...secondRuns.map((run) => ({ key: run, original: key })),
  ]
}

// As with an import, counts whose hours nobody knows count as those of the hour of publication.
function hoursOf({ paper, views, votes, ...archived }: ArchivedArticle) {
  const key = keyOf(archived)
  if (paper !== undefined) {
    return paper.hours.map(([hour, ...counts]) => {
      const [hourViews, hourVotes, clicks, expected] = counts
      return { key, hour, views: hourViews, votes: hourVotes, clicks, expected }
    })
  }
  const publishedAt = secondsOf(archived.publishedAt)
  const hour = publishedAt - (((publishedAt % 3600) + 3600) % 3600)
  return views + votes === 0 ? [] : [{ key, hour, views, votes, clicks: 0, expected: 0 }]
}

function keyOf({ source }: Pick<ArchivedArticle, 'source'>): string {
  return source.key
}

function secondsOf(time: string): number {
  return toEpochSeconds(Date.parse(time))
}

function secondsOrNull(time: string | null): number | null {
  return time === null ? null : secondsOf(time)
}
