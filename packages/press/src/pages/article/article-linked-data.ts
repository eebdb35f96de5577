import {
  type GalleryImage,
  type PublishedArticle,
  type Site,
  cropPath,
  sectionPath,
  storedImageName,
  toIso,
} from '@broadsheet/model'
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
    image: [...imagesOf(site, article, image), `${url}.png`],
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

/** A stored image in the three ratios that Google asks for; any other as it is. */
function imagesOf(site: Site, { images }: PublishedArticle, image: GalleryImage | null): string[] {
  if (image === null) return []
  const name = storedImageName(image.url)
  if (name === null || images?.[name] === undefined) return [image.url]
  return (['16x9', '4x3', '1x1'] as const).map((crop) => site.url + cropPath(name, crop))
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
