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
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={site.locale.replace('-', '_')} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={site.url + path} />
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
      <meta property="og:image" content={site.url + article.cardPath} />
      <meta property="og:image:type" content="image/svg+xml" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={wordsFor(site.locale).cardOf(title, site.name)} />
      <meta property="article:published_time" content={article.publishedAt} />
      {article.modifiedAt && <meta property="article:modified_time" content={article.modifiedAt} />}
      <meta property="article:section" content={article.section} />
    </>
  )
}
