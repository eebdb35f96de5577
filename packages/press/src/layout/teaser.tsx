import { type Site, articlePath, sectionPath } from '@broadsheet/model'
import { foreign } from '../words/foreign.ts'
import { PublishedDay } from './published-time.tsx'
import type { TeaserArticle } from './to-teaser.ts'

type TeaserProps = {
  site: Site
  article: TeaserArticle
  level: 2 | 3
  weight?: 'lead' | 'second' | undefined
  withSection?: boolean
}

export function Teaser({ site, article, level, weight, withSection = false }: TeaserProps) {
  const Heading: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const inLanguage = foreign(site.locale, article.lang)
  return (
    <article class={weight ? `teaser ${weight}` : 'teaser'}>
      {withSection && (
        <p class="kicker fine">
          <a href={sectionPath(article.section)}>{article.section.name}</a>
        </p>
      )}
      <Heading {...inLanguage}>
        <a href={articlePath(article)}>{article.headline}</a>
      </Heading>
      {article.lede !== '' && <p {...inLanguage}>{article.lede}</p>}
      <p class="fine">
        <PublishedDay site={site} at={article.publishedAt} />
      </p>
    </article>
  )
}
