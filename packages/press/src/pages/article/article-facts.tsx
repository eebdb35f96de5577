import type { PublishedArticle, Site } from '@broadsheet/model'
import { PublishedMoment } from '../../layout/published-time.tsx'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { readingMinutes } from './reading-minutes.ts'

export function ArticleFacts({ site, article }: { site: Site; article: PublishedArticle }) {
  const words = wordsFor(site.locale)
  const { count } = formatsFor(site)
  const minutes = readingMinutes(article)
  const { byline, publishedAt, modifiedAt, views } = article
  return (
    <div class="facts fine">
      {byline && <p class="byline">{byline.text}</p>}
      <p>
        <PublishedMoment site={site} at={publishedAt} />
      </p>
      {modifiedAt !== null && modifiedAt > publishedAt && (
        <p>
          {words.updated} <PublishedMoment site={site} at={modifiedAt} />
        </p>
      )}
      <p>{words.readingTime(minutes, count(minutes))}</p>
      <p>{words.views(views, count(views))}</p>
    </div>
  )
}
