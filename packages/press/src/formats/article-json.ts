import {
  type Article,
  type ArticleLists,
  type ArticleSummary,
  type FrontArticle,
  type LeadImage,
  type ListEntry,
  type ListItem,
  type ListedArticle,
  type PublishedArticle,
  type Site,
  articlePath,
  isoOrNull,
  toIso,
} from '@broadsheet/model'

/** An article for the API and `{article}.json`. */
export function articleJson(site: Site, article: PublishedArticle, lists: ArticleLists): Article {
  const { id: _id, linked: _linked, images: _images, ...published } = article
  return {
    ...published,
    ...addressed(site, published),
    modifiedAt: isoOrNull(published.modifiedAt),
    correctedAt: isoOrNull(published.correctedAt),
    related: lists.related.map((entry) => listItem(site, entry)),
    ranking: lists.ranking.map((entry) => listItem(site, entry)),
    recommendation: lists.recommendation.map((entry) => listItem(site, entry)),
  }
}

export function summaryJson(site: Site, article: FrontArticle): ArticleSummary {
  const image = article.image && { url: `${site.url}/images/${article.image.name}`, ...sizeAndText(article.image) }
  return { ...article, ...addressed(site, article), modifiedAt: isoOrNull(article.modifiedAt), image }
}

function sizeAndText({ alt, width, height }: LeadImage) {
  return { alt, width, height }
}

/** An entry with its absolute address and its time in ISO 8601. */
export function addressed<Entry extends ListedArticle>(site: Site, article: Entry) {
  return { ...article, url: site.url + articlePath(article), publishedAt: toIso(article.publishedAt) }
}

function listItem(site: Site, { headline, article }: ListEntry): ListItem {
  return article === null
    ? { headline, url: null, section: null }
    : { headline, url: site.url + articlePath(article), section: article.section }
}
