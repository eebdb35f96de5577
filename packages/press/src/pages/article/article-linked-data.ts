import { type GalleryImage, type PublishedArticle, type Site, sectionPath, toIso } from '@broadsheet/model'
import { publisherOf } from '../../layout/publisher-of.ts'
import { wordsFor } from '../../words/words-for.ts'

/** The article's path, and the image that stands for it. */
type Addressed = { path: string; image: GalleryImage | null }

/**
 * An article and its trail as schema.org's NewsArticle and BreadcrumbList, as JSON text.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function articleLinkedData(site: Site, article: PublishedArticle, addressed: Addressed): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [newsArticle(site, article, addressed), breadcrumbs(site, article)],
  })
}

function newsArticle(site: Site, article: PublishedArticle, { path, image }: Addressed) {
  const url = site.url + path
  return {
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.lede || undefined,
    image: [...(image === null ? [] : [image.url]), `${url}.svg`],
    url,
    mainEntityOfPage: url,
    datePublished: toIso(article.publishedAt),
    dateModified: toIso(article.modifiedAt ?? article.publishedAt),
    correction: article.correction ?? undefined,
    articleSection: article.section.name,
    inLanguage: article.lang ?? site.locale,
    wordCount: article.wordCount,
    dateline: article.dateline?.place,
    author: authorsOf(site, article),
    publisher: publisherOf(site),
    isAccessibleForFree: true,
  }
}

function authorsOf(site: Site, { byline, dateline }: PublishedArticle) {
  if (byline === null) return [{ '@type': 'Organization', name: dateline?.agency ?? site.name }]
  const affiliation = byline.agency === null ? undefined : { '@type': 'Organization', name: byline.agency }
  return byline.names.map((name) => ({ '@type': 'Person', name, affiliation }))
}

function breadcrumbs(site: Site, { section, headline }: PublishedArticle) {
  const trail = [
    { name: wordsFor(site.locale).home, item: `${site.url}/` },
    { name: section.name, item: site.url + sectionPath(section) },
    // The last crumb is the page itself and needs no address.
    { name: headline },
  ]
  const itemListElement = trail.map((crumb, at) => ({ '@type': 'ListItem', position: at + 1, ...crumb }))
  return { '@type': 'BreadcrumbList', itemListElement }
}
