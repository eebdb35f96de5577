import type { Site, SyndicatedArticle } from '@broadsheet/model'
import { authorsOf } from '../formats/article-parts.ts'
import { characterData, xml, xmlDocument, type Xml } from '../formats/xml.ts'
import { asHtml, contentOf, feedId, languageAttribute, permalink, toDate, type FeedChannel } from './feed-channel.ts'
import { enclosureOf, mediaOf } from './media-of.ts'

const ttlMinutes = 15

/**
 * RSS 2.0 with whole articles, by https://www.rssboard.org/rss-specification and the RSS Best Practices Profile. Text
 * is escaped, not in CDATA, and titles with hexadecimal references, so that readers which take text for HTML find no
 * markup in a headline.
 */
export function rssFeed({ site, changedAt, title, description, homeUrl, selfUrl, articles }: FeedChannel): string {
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>${characterData(title)}</title><link>${homeUrl}</link><description>${asHtml(description)}</description>
<atom:link rel="self" type="application/rss+xml" href="${selfUrl}"/>
<language>${site.locale}</language>${changedAt === null ? null : xml`<lastBuildDate>${dateOf(changedAt)}</lastBuildDate>`}<ttl>${ttlMinutes}</ttl>
${articles.map((article) => rssItem(site, article))}</channel></rss>`)
}

function rssItem(site: Site, article: SyndicatedArticle): Xml {
  const url = permalink(site, article)
  const enclosure = enclosureOf(article)
  return xml`<item${languageAttribute(site, article)}><title>${characterData(article.headline)}</title><link>${url}</link><guid isPermaLink="true">${feedId(site, article)}</guid>
<pubDate>${dateOf(article.publishedAt)}</pubDate>${authorsOf(article).map((name) => xml`<dc:creator>${name}</dc:creator>`)}<category>${article.section.name}</category>
<description>${asHtml(article.lede)}</description>
<content:encoded>${contentOf(site, article)}</content:encoded>${enclosure && xml`<enclosure url="${enclosure.url}" length="${enclosure.bytes}" type="${enclosure.type}"/>`}${mediaOf(article)}</item>
`
}

// RSS uses RFC 822, with four digits for the year.
function dateOf(epochSeconds: number): string {
  return toDate(epochSeconds).toUTCString()
}
