import { articlePath, sectionPath, type ListedArticle } from '@broadsheet/model'
import type { Site } from '../../site.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'

/** The ranked articles with their counts. Numerals come from the styles, positions from the list itself. */
export function RankingTable({ site, entries }: { site: Site; entries: readonly ListedArticle[] }) {
  const words = wordsFor(site.locale)
  const { count } = formatsFor(site)
  return (
    <ol class="table" role="list">
      {entries.map((entry) => (
        <li>
          <h2>
            <a href={articlePath(entry)}>{entry.headline}</a>
          </h2>
          <p class="fine">
            <a href={sectionPath(entry.section)}>{entry.section.name}</a>
          </p>
          <p class="fine counts">
            <span>{words.views(entry.views, count(entry.views))}</span>{' '}
            <span>{words.votes(entry.votes, count(entry.votes))}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
