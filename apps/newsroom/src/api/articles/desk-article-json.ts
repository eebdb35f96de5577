import { isoOrNull, type DeskArticleJson, type DeskSummary, type Site, articlePath, toIso } from '@broadsheet/model'
import type { DeskArticle, DeskListed } from '@broadsheet/store'

/** A whole article in the desk's API. */
export function deskArticleJson(site: Site, article: DeskArticle): DeskArticleJson {
  const { lang, lede, dateline, byline, body, credits, wordCount, correction, correctedAt, source } = article
  const { key, label, url } = source
  return {
    ...deskSummaryJson(site, article),
    lang,
    lede,
    dateline,
    byline,
    body,
    credits,
    wordCount,
    frontImage: article.showsFrontImage,
    correction,
    correctedAt: isoOrNull(correctedAt),
    source: { key, label, url },
    changedBy: article.changedBy,
    changedAt: isoOrNull(article.changedAt),
  }
}

/** An article in a list of the desk. */
export function deskSummaryJson(site: Site, article: DeskListed | DeskArticle): DeskSummary {
  const { slug, status, revision, section, headline, publishedAt, scheduledAt, modifiedAt } = article
  return {
    slug,
    url: site.url + articlePath(article),
    status,
    revision,
    section,
    headline,
    publishedAt: status === 'draft' ? null : toIso(publishedAt),
    scheduledAt: isoOrNull(scheduledAt),
    modifiedAt: isoOrNull(modifiedAt),
  }
}
