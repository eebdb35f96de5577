import type { SyndicatedArticle } from '@broadsheet/store'
import { generateAtomFeed } from 'feedsmith'
import { articleHtml } from '../formats/article-html.ts'
import { authorsOf, changedAt } from '../formats/article-parts.ts'
import { withoutCdata, withoutForbidden } from '../formats/xml.ts'
import type { Site } from '../site.ts'
import { permalink, toDate, type FeedChannel } from './feed-channel.ts'
import { mediaOf } from './media-of.ts'

/** An Atom feed (RFC 4287) with whole articles. Entries without an author of their own have the paper's. */
export function atomFeed(channel: FeedChannel): string {
  const { site } = channel
  const document = generateAtomFeed({
    xml: { lang: site.locale },
    id: channel.homeUrl,
    title: toText(channel.title),
    subtitle: toText(channel.description),
    updated: toDate(channel.changedAt ?? 0),
    authors: [{ name: withoutForbidden(site.name), uri: `${site.url}/` }],
    icon: `${site.url}/favicon.svg`,
    links: [
      { rel: 'alternate', type: 'text/html', href: channel.homeUrl },
      { rel: 'self', type: 'application/atom+xml', href: channel.selfUrl },
    ],
    entries: channel.articles.map((article) => atomEntry(site, article)),
  })
  return withoutCdata(document)
}

function atomEntry(site: Site, article: SyndicatedArticle) {
  const url = permalink(site, article)
  const { section } = article
  return {
    id: url,
    title: toText(article.headline),
    links: [{ rel: 'alternate', type: 'text/html', href: url }],
    published: toDate(article.publishedAt),
    updated: toDate(changedAt(article)),
    authors: authorsOf(article).map((name) => ({ name: withoutForbidden(name) })),
    categories: [{ term: section.slug, label: withoutForbidden(section.name) }],
    summary: toText(article.lede),
    content: { type: 'html', value: articleHtml(site, article).markup },
    ...mediaOf(article),
  }
}

function toText(text: string) {
  return { value: withoutForbidden(text) }
}
