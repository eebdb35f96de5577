import {
  type Section,
  type Shard,
  type ShardArticle,
  type Site,
  articlePath,
  sectionPath,
  toIso,
} from '@broadsheet/model'
import { asHref } from '../formats/blocks/as-href.ts'
import { xml, xmlDocument, type Xml } from '../formats/xml.ts'

// https://www.sitemaps.org/protocol.html
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of the sitemap: the front pages, and one file for each shard of articles. */
export function sitemapIndex(site: Site, shards: readonly Shard[]): string {
  return xmlDocument(xml`<sitemapindex xmlns="${namespace}">
<sitemap><loc>${site.url}/sitemap/sections.xml</loc></sitemap>
${shards.map(
  ({ shard, changedAt }) =>
    xml`<sitemap><loc>${site.url}/sitemap/${shard}.xml</loc><lastmod>${toIso(changedAt)}</lastmod></sitemap>\n`,
)}</sitemapindex>`)
}

/** The index of a news sitemap that is too long for one file: the files `/sitemap-news/1.xml` to the last. */
export function newsSitemapIndex(site: Site, files: number): string {
  const numbers = Array.from({ length: files }, (_, at) => at + 1)
  return xmlDocument(xml`<sitemapindex xmlns="${namespace}">
${numbers.map((number) => xml`<sitemap><loc>${site.url}/sitemap-news/${number}.xml</loc></sitemap>\n`)}</sitemapindex>`)
}

/** The front page and the sections. They change by the hour, so a time of change would be useless. */
export function sectionsSitemap(site: Site, sections: readonly Section[]): string {
  return xmlDocument(xml`<urlset xmlns="${namespace}">
<url><loc>${site.url}/</loc></url>
${sections.map((section) => xml`<url><loc>${site.url + sectionPath(section)}</loc></url>\n`)}</urlset>`)
}

/**
 * A shard of articles, each with its first image.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function articlesSitemap(site: Site, articles: readonly ShardArticle[]): string {
  return xmlDocument(xml`<urlset xmlns="${namespace}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${articles.map((article) => {
  const image = article.image === null ? null : imageEntry(article.image)
  return xml`<url><loc>${site.url + articlePath(article)}</loc><lastmod>${toIso(article.changedAt)}</lastmod>${image}</url>\n`
})}</urlset>`)
}

export function imageEntry(address: string): Xml {
  return xml`<image:image><image:loc>${asHref(address)}</image:loc></image:image>`
}
