import { type Site, articlePath, sectionPath, toIso } from '@broadsheet/model'
import type { TeaserArticle } from '../../layout/to-teaser.ts'
import { foreign } from '../../words/foreign.ts'
import { formatsFor } from '../../words/formats-for.ts'

export function DayList({ site, articles }: { site: Site; articles: readonly TeaserArticle[] }) {
  if (articles.length === 0) return null
  const { timeOfDay } = formatsFor(site)
  return (
    <ol class="day" role="list">
      {articles.map((article) => (
        <li>
          <p class="fine">
            <time datetime={toIso(article.publishedAt)}>{timeOfDay(article.publishedAt)}</time>
          </p>
          <article class="teaser">
            <h2 {...foreign(site.locale, article.lang)}>
              <a href={articlePath(article)}>{article.headline}</a>
            </h2>
            {article.lede !== '' && <p {...foreign(site.locale, article.lang)}>{article.lede}</p>}
            <p class="kicker fine">
              <a href={sectionPath(article.section)}>{article.section.name}</a>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
