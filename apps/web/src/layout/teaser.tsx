import { articlePath, sectionPath, type FrontArticle } from '@broadsheet/model'
import type { Site } from '../site.ts'
import { PublishedDay } from './published-time.tsx'
import { shorten } from './shorten.ts'

type TeaserProps = {
  site: Site
  article: FrontArticle
  /** The heading's level in its page's outline. */
  level: 2 | 3
  weight?: 'lead' | 'second'
  /** Whether to name the section, which a list of one section needn't. */
  withSection?: boolean
  /** 0: the headline alone. */
  maxLedeCharacters?: number
}

/** An article announced on a front. */
export function Teaser({ site, article, level, weight, withSection = false, maxLedeCharacters = 160 }: TeaserProps) {
  const Heading: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const lede = maxLedeCharacters === 0 ? '' : shorten(article.lede, maxLedeCharacters)
  return (
    <article class={weight ? `teaser ${weight}` : 'teaser'}>
      {withSection && (
        <p class="kicker fine">
          <a href={sectionPath(article.section)}>{article.section.name}</a>
        </p>
      )}
      <Heading>
        <a href={articlePath(article)}>{article.headline}</a>
      </Heading>
      {lede !== '' && <p>{lede}</p>}
      <p class="fine">
        <PublishedDay site={site} at={article.publishedAt} />
      </p>
    </article>
  )
}
