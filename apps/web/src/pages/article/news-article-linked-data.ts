import { toIso, type PublishedArticle } from '@broadsheet/model'
import type { Site } from '../../site.ts'

/** An article as schema.org's NewsArticle, in JSON text. https://schema.org/NewsArticle */
export function newsArticleLinkedData(site: Site, article: PublishedArticle, path: string): string {
  const url = site.url + path
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    url,
    mainEntityOfPage: url,
    datePublished: toIso(article.publishedAt),
    dateModified: toIso(article.modifiedAt ?? article.publishedAt),
    articleSection: article.section.name,
    wordCount: article.wordCount,
    dateline: article.dateline?.place,
    author: article.byline
      ? article.byline.names.map((name) => ({ '@type': 'Person', name }))
      : { '@type': 'Organization', name: article.dateline?.agency ?? site.name },
    publisher: { '@type': 'Organization', name: site.name, url: site.url },
    isAccessibleForFree: true,
  })
}
