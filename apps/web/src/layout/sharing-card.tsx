import { html } from 'hono/html'
import type { Site } from '../site.ts'
import { wordsFor } from '../words/words-for.ts'
import { HeadLink } from './head-link.ts'
import type { PageHead } from './head.tsx'

/** What an article's page says of it beside what every page says of itself. Times are ISO 8601. */
export type SharedArticle = {
  publishedAt: string
  modifiedAt: string | null
  section: string
  jsonPath: string
  markdownPath: string
  cardPath: string
}

type SharingCardProps = { site: Site; head: PageHead; description: string; path: string }

/** The page's one address, its other formats, and what is shown where it is shared (https://ogp.me). */
export function SharingCard({ site, head, description, path }: SharingCardProps) {
  const { article } = head
  const title = head.title ?? site.name
  return (
    <>
      <HeadLink rel="canonical" href={site.url + path} />
      {openGraph('og:site_name', site.name)}
      {openGraph('og:locale', site.locale.replace('-', '_'))}
      {openGraph('og:type', article ? 'article' : 'website')}
      {openGraph('og:title', title)}
      {openGraph('og:description', description)}
      {openGraph('og:url', site.url + path)}
      <meta name="twitter:card" content={article ? 'summary_large_image' : 'summary'} />
      {article && <ArticleCard site={site} article={article} title={title} />}
    </>
  )
}

function ArticleCard({ site, article, title }: { site: Site; article: SharedArticle; title: string }) {
  return (
    <>
      <HeadLink rel="alternate" href={site.url + article.jsonPath} type="application/json" />
      <HeadLink rel="alternate" href={site.url + article.markdownPath} type="text/markdown" />
      {openGraph('og:image', site.url + article.cardPath)}
      {openGraph('og:image:type', 'image/svg+xml')}
      {openGraph('og:image:width', '1200')}
      {openGraph('og:image:height', '630')}
      {openGraph('og:image:alt', wordsFor(site.locale).cardOf(title, site.name))}
      {openGraph('article:published_time', article.publishedAt)}
      {article.modifiedAt && openGraph('article:modified_time', article.modifiedAt)}
      {openGraph('article:section', article.section)}
    </>
  )
}

function openGraph(property: string, content: string) {
  return html`<meta property="${property}" content="${content}" />`
}
