import { type Feed, type Site, type SyndicatedArticle, articlePath, sectionPath } from '@broadsheet/model'
import { articleHtml } from '../formats/article-html.ts'
import { changedAt } from '../formats/article-parts.ts'
import { xml, type Xml } from '../formats/xml.ts'
import { foreign } from '../words/foreign.ts'

/** The content of a feed, common to all its formats. Times are UTC epoch seconds. */
export type FeedChannel = {
  site: Site
  title: string
  description: string
  /** The absolute addresses of the page that the feed belongs to, and of the feed itself. */
  homeUrl: string
  selfUrl: string
  /** The time of the newest change; null for a feed without articles. */
  changedAt: number | null
  articles: readonly SyndicatedArticle[]
}

/** Makes the content of a feed; `file` is the last part of its address. */
export function feedChannel(site: Site, { section, articles }: Feed, file: string): FeedChannel {
  const path = section === null ? '' : sectionPath(section)
  return {
    site,
    title: section === null ? site.name : `${section.name} – ${site.name}`,
    description: section === null ? site.description : `${section.name}: ${site.description}`,
    homeUrl: site.url + (path || '/'),
    selfUrl: `${site.url}${path}/${file}`,
    changedAt: articles.length === 0 ? null : Math.max(...articles.map(changedAt)),
    articles,
  }
}

/** An article's address. */
export function permalink(site: Site, article: SyndicatedArticle): string {
  return site.url + articlePath(article)
}

/** Plain text as the HTML that readers take a description or summary for; it is then escaped once more as XML. */
export function asHtml(text: string): string {
  return xml`${text}`.markup
}

/** The address by which feed readers know an article: the first that they saw, which leads to the present one. */
export function feedId(site: Site, article: SyndicatedArticle): string {
  const [section, slug] = article.firstPath?.split('/') ?? []
  if (section === undefined || slug === undefined) return permalink(site, article)
  return site.url + articlePath({ slug, section: { slug: section } })
}

/** The HTML of an article, within an element that tells its language where that differs from the paper's. */
export function contentOf(site: Site, article: SyndicatedArticle): string {
  const { markup } = articleHtml(site, article)
  const { lang, dir = 'ltr' } = foreign(site.locale, article.lang)
  return lang === undefined ? markup : `${xml`<div lang="${lang}" dir="${dir}">`.markup}${markup}</div>`
}

/** An attribute with the language of an article where it differs from the feed's; null otherwise. */
export function languageAttribute(site: Site, article: SyndicatedArticle): Xml | null {
  const { lang } = foreign(site.locale, article.lang)
  return lang === undefined ? null : xml` xml:lang="${lang}"`
}

export function toDate(epochSeconds: number): Date {
  return new Date(epochSeconds * 1000)
}
