import { type RecentArticle, type Site, articlePath, toIso } from '@broadsheet/model'
import { xml, xmlDocument } from '../formats/xml.ts'
import { imageEntry } from './sitemap.ts'

/**
 * The sitemap for news search. `articles` are those of the last two days, at most a thousand.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function newsSitemap(site: Site, articles: readonly RecentArticle[]): string {
  const language = newsLanguage(site.locale)
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${articles.map(
  (article) => xml`<url><loc>${site.url + articlePath(article)}</loc><news:news>
<news:publication><news:name>${site.name}</news:name><news:language>${language}</news:language></news:publication>
<news:publication_date>${toIso(article.publishedAt)}</news:publication_date>
<news:title>${article.headline}</news:title>
</news:news>${article.image && imageEntry(`${site.url}/images/${article.image}`)}</url>
`,
)}</urlset>`)
}

/** The language of a BCP 47 locale for news sitemaps: ISO 639, except Chinese, which is named by its script. */
export function newsLanguage(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
