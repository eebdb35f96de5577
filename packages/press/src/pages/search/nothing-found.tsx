import type { ListEntry, Site } from '@broadsheet/model'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { wordsFor } from '../../words/words-for.ts'

/** That nothing was found, how to ask differently, and what is read meanwhile. */
export function NothingFound({ site, suggestions }: { site: Site; suggestions: readonly ListEntry[] }) {
  const words = wordsFor(site.locale)
  return (
    <>
      <div class="tips">
        <p role="status">
          <strong>{words.noResults}</strong>
        </p>
        <ul>
          {words.searchTips.map((tip) => (
            <li>{tip}</li>
          ))}
        </ul>
      </div>
      <HeadlineList id="most-read" heading={words.mostRead} entries={suggestions} list="trending" />
    </>
  )
}
