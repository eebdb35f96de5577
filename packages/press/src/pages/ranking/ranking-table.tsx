import { type RankedArticle, type Site, articlePath, sectionPath } from '@broadsheet/model'
import { foreign } from '../../words/foreign.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { LastDay } from './last-day.tsx'

type RankingTableProps = {
  site: Site
  entries: readonly RankedArticle[]
  list: string
  /** UTC epoch seconds. */
  countedAt: number
}

/** The ranked articles with their counts. The styles add the numerals; the list itself has the positions. */
export function RankingTable({ site, entries, list, countedAt }: RankingTableProps) {
  const words = wordsFor(site.locale)
  const { count } = formatsFor(site)
  return (
    <ol class="table" role="list" data-list={list}>
      {entries.map((entry) => (
        <li>
          <h2 {...foreign(site.locale, entry.lang)}>
            <a href={articlePath(entry)}>{entry.headline}</a>
          </h2>
          <p class="fine">
            {entry.pinned ? (
              <span class="chosen">{words.chosenByEditors}</span>
            ) : (
              <Movement site={site} moved={entry.moved} />
            )}{' '}
            <a href={sectionPath(entry.section)}>{entry.section.name}</a>
          </p>
          <p class="fine counts">
            <LastDay site={site} hours={entry.hours} countedAt={countedAt} />{' '}
            <span>{words.views(entry.views, count(entry.views))}</span>{' '}
            <span>{words.votes(entry.votes, count(entry.votes))}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}

/**
 * The movement of an article at the last change of the ranking: a symbol and a number, and words for screen readers.
 * Nothing for an article that did not move.
 */
function Movement({ site, moved }: { site: Site; moved: number | null }) {
  const words = wordsFor(site.locale)
  if (moved === null) return <span class="moved new">{words.newInRanking}</span>
  if (moved === 0) return null
  const places = Math.abs(moved)
  const shown = formatsFor(site).count(places)
  const label = moved > 0 ? words.movedUp(places, shown) : words.movedDown(places, shown)
  return (
    <span class="moved" role="img" aria-label={label} title={label}>
      {moved > 0 ? '▲' : '▼'} {shown}
    </span>
  )
}
