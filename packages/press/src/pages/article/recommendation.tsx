import type { ListEntry, Site } from '@broadsheet/model'
import { HeadlineList, Headlines } from '../../layout/headline-list.tsx'
import { wordsFor } from '../../words/words-for.ts'

type RecommendationProps = {
  site: Site
  entries: readonly ListEntry[]
  /** What else could stand there; none where the archive can only just fill the list. */
  pool: readonly ListEntry[]
}

/**
 * What the paper recommends, the same for everyone. Beside it lies the pool from which the client script takes what
 * this browser's reader likes, with a switch that is hidden until it does something.
 */
export function Recommendation({ site, entries, pool }: RecommendationProps) {
  const words = wordsFor(site.locale)
  const list = { id: 'recommendation', heading: words.recommendation, entries, list: 'recommended', areShared: true }
  if (pool.length === 0) return <HeadlineList {...list} />
  return (
    <HeadlineList {...list} pooled>
      <template>
        <Headlines entries={pool} areShared />
      </template>
      <label class="fine" hidden>
        <input type="checkbox" /> {words.chosenForYou}
      </label>
    </HeadlineList>
  )
}
