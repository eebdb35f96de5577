import type { Site } from '@broadsheet/model'
import { wordsFor } from '../words/words-for.ts'
import type { PageHead, SharedArticle } from './page-head.ts'

type SharingCardProps = { site: Site; head: PageHead; description: string; path: string }

/** The page's canonical address, its other formats, and its link preview (https://ogp.me). */
export function SharingCard({ site, head, description, path }: SharingCardProps) {
  const { article } = head
  const title = head.title ?? site.name
  return (
    <>
      <link rel="canonical" href={site.url + path} />
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

type ArticleCardProps = { site: Site; article: SharedArticle; title: string }

function ArticleCard({ site, article, title }: ArticleCardProps) {
  return (
    <>
      <link rel="alternate" href={site.url + article.jsonPath} type="application/json" />
      <link rel="alternate" href={site.url + article.markdownPath} type="text/markdown" />
      <SharedImage site={site} article={article} title={title} />
      <meta property="article:published_time" content={article.publishedAt} />
      {article.modifiedAt && <meta property="article:modified_time" content={article.modifiedAt} />}
      <meta property="article:section" content={article.section} />
    </>
  )
}

function SharedImage({ site, article: { image, cardPath }, title }: ArticleCardProps) {
  const isCard = image === null
  const alt = isCard ? wordsFor(site.locale).cardOf(title, site.name) : image.alt
  const size = isCard ? { width: 1200, height: 630 } : image
  return (
    <>
      <meta property="og:image" content={isCard ? site.url + cardPath : image.url} />
      {isCard && <meta property="og:image:type" content="image/svg+xml" />}
      {size.width !== null && <meta property="og:image:width" content={String(size.width)} />}
      {size.height !== null && <meta property="og:image:height" content={String(size.height)} />}
      {alt !== '' && <meta property="og:image:alt" content={alt} />}
    </>
  )
}
