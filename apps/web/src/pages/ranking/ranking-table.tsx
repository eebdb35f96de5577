import { articlePath, sectionPath, type RankedArticle } from '@broadsheet/model'
import type { Site } from '../../site.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { Movement } from './movement.tsx'

/** The ranked articles with their counts. Numerals come from the styles, positions from the list itself. */
export function RankingTable({ site, entries }: { site: Site; entries: readonly RankedArticle[] }) {
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
            <Movement site={site} moved={entry.moved} /> <a href={sectionPath(entry.section)}>{entry.section.name}</a>
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
