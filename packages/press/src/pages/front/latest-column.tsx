import { type Site, articlePath } from '@broadsheet/model'
import { PublishedDay } from '../../layout/published-time.tsx'
import type { TeaserArticle } from '../../layout/to-teaser.ts'
import { foreign } from '../../words/foreign.ts'
import { wordsFor } from '../../words/words-for.ts'

export function LatestColumn({ site, articles }: { site: Site; articles: readonly TeaserArticle[] }) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="latest">
      <h2 class="label" id="latest">
        {wordsFor(site.locale).latest}
      </h2>
      <ul class="list" role="list">
        {articles.map((article) => (
          <li>
            <a href={articlePath(article)} {...foreign(site.locale, article.lang)}>
              {article.headline}
            </a>
            <p class="fine">
              <PublishedDay site={site} at={article.publishedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
