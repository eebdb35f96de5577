import type { Byline, Dateline, LinkedWithin, OwnImages, PublishedArticle } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'

/** A published article without its body, in the order of `articleFacts`. `contentHash` covers the body. */
export type ArticleFacts = [
  slug: string,
  sectionSlug: string,
  sectionName: string,
  headline: string,
  headlineKey: string,
  publishedAt: number,
  dateline: JsonText<Dateline> | null,
  byline: JsonText<Byline> | null,
  lede: string,
  credits: JsonText<string[]>,
  modifiedAt: number | null,
  correction: string | null,
  correctedAt: number | null,
  id: number,
  wordCount: number,
  views: number | null,
  votes: number | null,
  sourceKey: string,
  sourceLabel: string | null,
  sourceUrl: string | null,
  contentHash: string,
  lang: string | null,
  linked: JsonText<LinkedWithin> | null,
  images: JsonText<OwnImages> | null,
]

/**
 * The items of a JSON array, from the tables `article` and `totals`. Each expression takes time to compile: an array has
 * half as many as an object, and columns that are JSON stay texts.
 */
export const articleFacts = sql`
  article.slug, article.section_slug, article.section_name, article.headline, article.headline_key,
  article.published_at, article.dateline, article.byline, article.lede, article.credits,
  article.modified_at, article.correction, article.corrected_at, article.id, article.word_count,
  totals.views, totals.votes, article.source_key, article.source_label, article.source_url, article.content_hash,
  coalesce(article.lang, article.language), article.linked, article.images`

/** Returns the article of these facts, and the key of its headline. */
export function toArticle(facts: ArticleFacts): { article: Omit<PublishedArticle, 'body'>; headlineKey: string } {
  const [slug, sectionSlug, sectionName, headline, headlineKey, publishedAt, dateline, byline, lede, ...others] = facts
  const [
    credits,
    modifiedAt,
    correction,
    correctedAt,
    id,
    wordCount,
    views,
    votes,
    key,
    label,
    url,
    ,
    lang,
    linked,
    images,
  ] = others
  return {
    article: {
      slug,
      section: { slug: sectionSlug, name: sectionName },
      headline,
      lang,
      publishedAt,
      dateline: dateline && parseJson(dateline),
      byline: byline && parseJson(byline),
      lede,
      credits: parseJson(credits),
      modifiedAt,
      correction,
      correctedAt,
      id,
      wordCount,
      views: views ?? 0,
      votes: votes ?? 0,
      source: { key, label, url },
      linked: linked && parseJson(linked),
      images: images && parseJson(images),
    },
    headlineKey,
  }
}
