import { backupArticleVersion, isoOrNull, toIso, type BackupArticle, type PaperState } from '@broadsheet/model'
import { parseJson } from '../d1/static-query.ts'
import { toDeskArticle } from '../desk/desk-row.ts'
import type { BackupRow, CapturedLists } from './backup-row.ts'

/** Makes a line of the export of an article's row. */
export function toBackupArticle(row: BackupRow): BackupArticle & { paper: PaperState } {
  const article = toDeskArticle(row)
  return {
    format: 'broadsheet-article',
    version: backupArticleVersion,
    slug: article.slug,
    oldAddresses: parseJson(row.redirects).map(([slug]) => slug),
    status: row.status,
    section: article.section,
    headline: article.headline,
    ...(article.namedLang === null ? {} : { lang: article.namedLang }),
    dateline: article.dateline,
    byline: article.byline,
    body: article.body,
    credits: article.credits,
    publishedAt: toIso(article.publishedAt),
    scheduledAt: isoOrNull(article.scheduledAt),
    modifiedAt: isoOrNull(article.modifiedAt),
    correction: article.correction,
    correctedAt: isoOrNull(article.correctedAt),
    views: row.views,
    votes: row.votes,
    // The counts at capture are part of the article's own; only the lists are stored apart.
    captured: { views: null, votes: null, ...capturedLists(row) },
    source: article.source,
    paper: paperState(row),
  }
}

function paperState(row: BackupRow): PaperState {
  const { id, revision, contentHash, capturedHash, sourceHash, language, secondRunOf } = row
  const placed = row.placement === null ? null : parseJson(row.placement)
  return {
    id,
    revision,
    contentHash,
    capturedHash,
    sourceHash,
    language,
    firstPath: parseJson(row.story).firstPath,
    comparedAt: isoOrNull(row.relatedAt),
    related: parseJson(row.relatedKeys),
    secondRunOf,
    secondRuns: parseJson(row.secondRuns),
    hours: parseJson(row.hours),
    days: parseJson(row.days),
    cast: { ever: [row.castVotes, row.repeats], hours: parseJson(row.castHours) },
    redirects: parseJson(row.redirects).map(([slug, ledAt, byHand]) => [slug, isoOrNull(ledAt), byHand === 1]),
    addresses: parseJson(row.addresses).map(([name, url, ledAt, byHand]) => [name, url, toIso(ledAt), byHand === 1]),
    heat: [row.heatDay, row.heatMonth],
    images: parseJson(row.images),
    withoutImage: row.withoutImage === 1,
    placement: placed && { ...placed, until: toIso(placed.until), placedAt: toIso(placed.placedAt) },
  }
}

function capturedLists({ captured }: BackupRow): CapturedLists {
  const lists: CapturedLists = { related: [], ranking: [], recommendation: [] }
  for (const [list, headline, snippet] of parseJson(captured)) lists[list].push({ headline, snippet })
  return lists
}
