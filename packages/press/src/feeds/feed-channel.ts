import { type Feed, type Site, type SyndicatedArticle, articlePath, sectionPath } from '@broadsheet/model'
import { changedAt } from '../formats/article-parts.ts'

/** What all formats say of a feed. Times are UTC epoch seconds. */
export type FeedChannel = {
  site: Site
  title: string
  description: string
  /** Absolute addresses of the page that the feed follows and of the feed itself. */
  homeUrl: string
  selfUrl: string
  /** When the newest change in it was made; null for a feed without articles. */
  changedAt: number | null
  articles: readonly SyndicatedArticle[]
}

/** A feed as its formats write it; `file` is the last part of its address. */
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

/** An article's permanent address, by which readers also tell articles apart. */
export function permalink(site: Site, article: SyndicatedArticle): string {
  return site.url + articlePath(article)
}

/** UTC epoch seconds as a date, which writes itself in every way that feeds have. */
export function toDate(epochSeconds: number): Date {
  return new Date(epochSeconds * 1000)
}
