import type { ListEntry, Site } from '@broadsheet/model'
import { HeadlineList, Headlines } from '../../layout/headline-list.tsx'
import { wordsFor } from '../../words/words-for.ts'

type RecommendationProps = {
  site: Site
  entries: readonly ListEntry[]
  /** The other articles that could be shown; empty if there are too few articles to choose from. */
  pool: readonly ListEntry[]
}

/**
 * The recommended articles, the same for everyone, and the pool from which the client script chooses those that fit
 * this browser's reader. The switch is hidden until the script runs.
 */
export function Recommendation({ site, entries, pool }: RecommendationProps) {
  const words = wordsFor(site.locale)
  const list = {
    site,
    id: 'recommendation',
    heading: words.recommendation,
    entries,
    list: 'recommended',
    areShared: true,
    withImages: true,
  }
  if (pool.length === 0) return <HeadlineList {...list} />
  return (
    <HeadlineList {...list} pooled>
      <template>
        <Headlines site={site} entries={pool} areShared withImages />
      </template>
      <label class="fine" hidden>
        <input type="checkbox" /> {words.chosenForYou}
      </label>
    </HeadlineList>
  )
}
