import { headlineKey, imageAddresses } from '@broadsheet/model'
import type { PlannedArticle } from './plan-import.ts'

const capturedLists = ['related', 'ranking', 'recommendation'] as const

/** The parts of a planned article that its row is made of. */
type WrittenArticle = Pick<PlannedArticle, 'prepared' | 'sourceKey' | 'slug' | 'edited'>

/**
 * An article as the import's SQL unfolds it: the columns of `articles`, and its section's name. `status` is for a new
 * article; that of a known one stays.
 */
export function articleRow(
  { prepared, sourceKey, slug, edited }: WrittenArticle,
  now: number,
  status: PlannedArticle['status'] = 'published',
) {
  const { draft } = prepared
  return {
    slug,
    status,
    section_slug: prepared.sectionSlug,
    section_name: draft.section,
    headline: draft.headline,
    headline_key: prepared.headlineKey,
    dateline: draft.dateline,
    byline: draft.byline,
    lede: prepared.lede,
    body: draft.body,
    credits: draft.credits,
    word_count: prepared.wordCount,
    published_at: draft.publishedAt,
    modified_at: edited ? now : null,
    source_key: sourceKey,
    source_file: draft.source.file,
    source_label: draft.source.label,
    source_brand: draft.source.brand,
    source_disclaimer: draft.source.disclaimer,
    source_url: draft.source.url,
    content_hash: prepared.contentHash,
    source_hash: prepared.sourceHash,
    captured_hash: prepared.capturedHash,
    spaced_text: prepared.spacedText,
    lang: draft.lang ?? null,
    language: prepared.language,
  }
}

/** The counts that a new article starts with; they count as activity of the hour that it was published in. */
export function countRow({ prepared, sourceKey }: Pick<WrittenArticle, 'prepared' | 'sourceKey'>) {
  const { captured, publishedAt } = prepared.draft
  return {
    key: sourceKey,
    hour: hourOf(publishedAt),
    views: captured.views ?? 0,
    votes: captured.votes ?? 0,
  }
}

/** The captured lists of an article, a row a headline. */
export function capturedRows({ prepared, sourceKey }: Pick<WrittenArticle, 'prepared' | 'sourceKey'>) {
  return capturedLists.flatMap((list) =>
    prepared.draft.captured[list].map(({ headline, snippet }, position) => ({
      key: sourceKey,
      list,
      position,
      headline,
      headline_key: headlineKey(headline),
      snippet,
    })),
  )
}

/** The images of an article, a row an address. */
export function imageRows({ prepared, sourceKey }: Pick<WrittenArticle, 'prepared' | 'sourceKey'>) {
  return [...new Set(imageAddresses(prepared.draft.body))].map((url) => ({ key: sourceKey, url }))
}

/** The first second of the hour of a time, both in UTC epoch seconds. */
export function hourOf(epochSeconds: number): number {
  return epochSeconds - (((epochSeconds % 3600) + 3600) % 3600)
}
