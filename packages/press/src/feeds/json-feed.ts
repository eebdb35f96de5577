import type { Site, SyndicatedArticle } from '@broadsheet/model'
import { authorsOf, changedAt } from '../formats/article-parts.ts'
import { leadImage } from '../formats/blocks/lead-image.ts'
import { foreign } from '../words/foreign.ts'
import { contentOf, feedId, permalink, toDate, type FeedChannel } from './feed-channel.ts'

/** JSON Feed 1.1 with whole articles, as JSON text: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(channel: FeedChannel): string {
  const { site } = channel
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.homeUrl,
    feed_url: channel.selfUrl,
    description: channel.description,
    icon: `${site.url}/icon-512.png`,
    favicon: `${site.url}/favicon.svg`,
    authors: [{ name: site.name, url: `${site.url}/` }],
    language: site.locale,
    items: channel.articles.map((article) => feedItem(site, article)),
  })
}

function feedItem(site: Site, article: SyndicatedArticle) {
  const url = permalink(site, article)
  const { lang } = foreign(site.locale, article.lang)
  const image = leadImage(article.body)
  const authors = authorsOf(article).map((name) => ({ name }))
  return {
    id: feedId(site, article),
    url,
    title: article.headline,
    content_html: contentOf(site, article),
    summary: article.lede,
    ...(image !== null && { image: image.url }),
    date_published: toDate(article.publishedAt),
    date_modified: toDate(changedAt(article)),
    // Without the field, the paper is the author.
    ...(authors.length > 0 && { authors }),
    ...(lang !== undefined && { language: lang }),
    tags: [article.section.name],
  }
}
