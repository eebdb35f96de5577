import type { SyndicatedArticle } from '@broadsheet/store'
import { generateRssFeed } from 'feedsmith'
import { articleHtml } from '../formats/article-html.ts'
import { authorsOf } from '../formats/article-parts.ts'
import { withoutCdata, withoutForbidden, xml } from '../formats/xml.ts'
import type { Site } from '../site.ts'
import { permalink, toDate, type FeedChannel } from './feed-channel.ts'
import { mediaOf } from './media-of.ts'

const ttlMinutes = 15

/** RSS 2.0 with whole articles, by https://www.rssboard.org/rss-specification and the RSS Best Practices Profile. */
export function rssFeed(channel: FeedChannel): string {
  const { site, changedAt } = channel
  const document = generateRssFeed({
    title: withoutForbidden(channel.title),
    link: channel.homeUrl,
    description: asHtml(channel.description),
    language: site.locale,
    ttl: ttlMinutes,
    ...(changedAt !== null && { lastBuildDate: toDate(changedAt) }),
    atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: channel.selfUrl }] },
    items: channel.articles.map((article) => rssItem(site, article)),
  })
  return withoutCdata(document)
}

function rssItem(site: Site, article: SyndicatedArticle) {
  const url = permalink(site, article)
  return {
    title: withoutForbidden(article.headline),
    link: url,
    guid: { value: url, isPermaLink: true },
    pubDate: toDate(article.publishedAt),
    dc: { creators: authorsOf(article).map(withoutForbidden) },
    categories: [{ name: withoutForbidden(article.section.name) }],
    description: asHtml(article.lede),
    content: { encoded: articleHtml(site, article).markup },
    ...mediaOf(article),
  }
}

// RSS has readers take a description for HTML, so that plain text has to be escaped once more.
function asHtml(text: string): string {
  return xml`${text}`.markup
}
