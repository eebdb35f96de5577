import type { PublishedArticle, Site } from '@broadsheet/model'
import { PublishedMoment } from '../../layout/published-time.tsx'
import { wordsFor } from '../../words/words-for.ts'

/** What was wrong in the article and has been put right, with the time of it; nothing where nothing was. */
export function Correction({ site, article }: { site: Site; article: PublishedArticle }) {
  if (!article.correction) return null
  const at = article.correctedAt ?? article.modifiedAt
  return (
    <div class="note">
      <p class="fine">
        <strong>{wordsFor(site.locale).correction}</strong> {at !== null && <PublishedMoment site={site} at={at} />}
      </p>
      <p>{article.correction}</p>
    </div>
  )
}
