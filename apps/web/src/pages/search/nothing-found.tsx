import type { ListedArticle } from '@broadsheet/model'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { listEntry } from '../../layout/list-entry.ts'
import type { Site } from '../../site.ts'
import { wordsFor } from '../../words/words-for.ts'

/** That nothing was found, how to ask differently, and what is read meanwhile. */
export function NothingFound({ site, suggestions }: { site: Site; suggestions: readonly ListedArticle[] }) {
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
      <HeadlineList id="most-read" heading={words.mostRead} entries={suggestions.map(listEntry)} list="trending" />
    </>
  )
}
