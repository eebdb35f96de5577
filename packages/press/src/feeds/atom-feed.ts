import type { Site, SyndicatedArticle } from '@broadsheet/model'
import { authorsOf, changedAt } from '../formats/article-parts.ts'
import { xml, xmlDocument, type Xml } from '../formats/xml.ts'
import { asHtml, contentOf, feedId, languageAttribute, permalink, toDate, type FeedChannel } from './feed-channel.ts'
import { enclosureOf, mediaOf } from './media-of.ts'

/**
 * An Atom feed (RFC 4287) with whole articles. Entries without an author have the paper's. Summaries are HTML like the
 * content: rss2email prefers plain text to HTML, and would mail a plain summary instead of the story.
 */
export function atomFeed({ site, title, description, homeUrl, selfUrl, articles, ...channel }: FeedChannel): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${site.locale}">
<id>${homeUrl}</id><title>${title}</title><subtitle>${description}</subtitle><updated>${dateOf(channel.changedAt ?? 0)}</updated>
<author><name>${site.name}</name><uri>${site.url}/</uri></author><icon>${site.url}/favicon.svg</icon>
<link rel="alternate" type="text/html" href="${homeUrl}"/><link rel="self" type="application/atom+xml" href="${selfUrl}"/>
${articles.map((article) => atomEntry(site, article))}</feed>`)
}

function atomEntry(site: Site, article: SyndicatedArticle): Xml {
  const url = permalink(site, article)
  const { section, headline, lede, publishedAt } = article
  const enclosure = enclosureOf(article)
  return xml`<entry${languageAttribute(site, article)}><id>${feedId(site, article)}</id><title>${headline}</title><link rel="alternate" type="text/html" href="${url}"/>${enclosure && xml`<link rel="enclosure" type="${enclosure.type}" length="${enclosure.bytes}" href="${enclosure.url}"/>`}
<published>${dateOf(publishedAt)}</published><updated>${dateOf(changedAt(article))}</updated>${authorsOf(article).map((name) => xml`<author><name>${name}</name></author>`)}<category term="${section.slug}" label="${section.name}"/>
<summary type="html">${asHtml(lede)}</summary>
<content type="html">${contentOf(site, article)}</content>${mediaOf(article)}</entry>
`
}

function dateOf(epochSeconds: number): string {
  return toDate(epochSeconds).toISOString()
}
