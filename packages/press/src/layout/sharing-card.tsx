import { cardSize, type Site } from '@broadsheet/model'
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
      {article && <ArticleFacts site={site} article={article} />}
      <SharedImage site={site} article={article} title={title} />
    </>
  )
}

function ArticleFacts({ site, article }: { site: Site; article: SharedArticle }) {
  return (
    <>
      <link rel="alternate" href={site.url + article.jsonPath} type="application/json" />
      <link rel="alternate" href={site.url + article.markdownPath} type="text/markdown" />
      <meta property="article:published_time" content={article.publishedAt} />
      {article.modifiedAt && <meta property="article:modified_time" content={article.modifiedAt} />}
      <meta property="article:section" content={article.section} />
    </>
  )
}

type SharedImageProps = { site: Site; article: SharedArticle | undefined; title: string }

/** The social card of the article, else that of the paper. X has names of its own for it. */
function SharedImage({ site, article, title }: SharedImageProps) {
  const address = site.url + (article?.cardPath ?? '/card.png')
  const ofText = article ? wordsFor(site.locale).cardOf(title, site.name) : site.name
  const alt = article?.cardAlt || ofText
  return (
    <>
      <meta property="og:image" content={address} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image" content={address} />
      <meta name="twitter:image:alt" content={alt} />
    </>
  )
}
