import type { RankedArticle, RankingWindow, Section, Site } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { PublishedMoment } from '../../layout/published-time.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { rankingAddress } from './ranking-address.ts'
import { RankingChoices } from './ranking-choices.tsx'
import { RankingTable } from './ranking-table.tsx'

type RankingPageProps = {
  site: Site
  sections: readonly Section[]
  window: RankingWindow
  /** null: the whole paper. */
  section: Section | null
  /** Best first. */
  entries: readonly RankedArticle[]
  /** UTC epoch seconds; null before the first computation. */
  computedAt: number | null
}

/** The articles that readers read and voted for in one window of time, in the paper or in one section. */
export function rankingPage({ site, sections, window, section, entries, computedAt }: RankingPageProps) {
  const words = wordsFor(site.locale)
  const title = section === null ? words.ranking : words.rankingOf(section.name)
  const head = { title, description: words.rankingDescription(site.name), path: rankingAddress(window, section) }
  const list = section === null ? window : `${section.slug}/${window}`
  return (
    <Document site={site} sections={sections} kind="ranking" head={head} snapshot={computedAt}>
      <main class="wrap" id="content">
        <h1 class="title">{title}</h1>
        <RankingChoices site={site} sections={sections} window={window} section={section} />
        {entries.length === 0 || computedAt === null ? (
          <p class="none">{words.emptyRanking}</p>
        ) : (
          <>
            <p class="how">{words.rankedBy[window]}</p>
            <RankingTable site={site} entries={entries} list={list} countedAt={computedAt} />
          </>
        )}
        {computedAt !== null && (
          <p class="fine counted">
            {words.countedAt} <PublishedMoment site={site} at={computedAt} />
          </p>
        )}
        <HowRanked site={site} />
      </main>
    </Document>
  )
}

/** An explanation of the rankings, collapsed at the end of the page. */
function HowRanked({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <details class="rules">
      <summary>{words.howRanked}</summary>
      {words.howRankedParts.map((part) => (
        <p>{part}</p>
      ))}
    </details>
  )
}
