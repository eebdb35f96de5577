import type { PublishedArticle } from '@broadsheet/model'
import { PublishedDay } from '../../layout/published-time.tsx'
import type { Site } from '../../site.ts'
import { wordsFor } from '../../words/words-for.ts'

/** What was wrong in the article and has been put right, with the day of it; nothing where nothing was. */
export function Correction({ site, article }: { site: Site; article: PublishedArticle }) {
  if (!article.correction) return null
  return (
    <div class="note">
      <p class="fine">
        <strong>{wordsFor(site.locale).correction}</strong>{' '}
        {article.modifiedAt !== null && <PublishedDay site={site} at={article.modifiedAt} />}
      </p>
      <p>{article.correction}</p>
    </div>
  )
}
