import { type Site, articlePath, sectionPath } from '@broadsheet/model'
import { foreign } from '../words/foreign.ts'
import { PublishedDay } from './published-time.tsx'
import { Shot } from './shot.tsx'
import type { TeaserArticle } from './to-teaser.ts'

type TeaserProps = {
  site: Site
  article: TeaserArticle
  level: 2 | 3
  weight?: 'lead' | 'second' | undefined
  withSection?: boolean
  /** How wide the page shows its image. */
  sizes: string
  /** Whether its image loads before others. */
  isFirst?: boolean
}

/** An article on a front: its image, section, headline, opening and time, as far as it has each. */
export function Teaser({ site, article, level, weight, withSection = false, sizes, isFirst = false }: TeaserProps) {
  const Heading: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const inLanguage = foreign(site.locale, article.lang)
  const { image } = article
  const classes = ['teaser', weight, image && 'shown'].filter(Boolean)
  return (
    <article class={classes.join(' ')}>
      {image && <Shot image={image} path={articlePath(article)} sizes={sizes} isFirst={isFirst} />}
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
