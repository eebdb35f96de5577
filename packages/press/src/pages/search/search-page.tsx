import type { ListEntry, Section, Site } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { searchAddress, type SearchQuestion } from './search-address.ts'
import { SearchForm } from './search-form.tsx'
import { SearchResults, type ShownResult } from './search-results.tsx'

type SearchPageProps = {
  site: Site
  sections: readonly Section[]
  question: SearchQuestion
  /** The results, best match first. `offset` is the position of the first one, counted from 0. */
  articles: readonly ShownResult[]
  offset: number
  /** The offsets of the previous and next pages; null at the ends. */
  previous: number | null
  next: number | null
  /** Shown if nothing was found. */
  suggestions: readonly ListEntry[]
  snapshot?: number | null | undefined
}

/** The search page: its form, and the results or tips. */
export function searchPage({
  site,
  sections,
  question,
  articles,
  offset,
  suggestions,
  snapshot,
  ...beside
}: SearchPageProps) {
  const words = wordsFor(site.locale)
  const isAsked = question.query !== ''
  const addressOf = (cursor: number | null) => (cursor === null ? null : searchAddress(question, cursor))
  const previous = addressOf(beside.previous)
  const next = addressOf(beside.next)
  const head = {
    title: isAsked ? words.resultsFor(question.query) : words.search,
    description: words.searchDescription(site.name),
    path: isAsked ? null : '/search',
    previous,
    next,
  }
  return (
    <Document site={site} sections={sections} kind="search" head={head} snapshot={snapshot}>
      <main class="wrap found" id="content">
        <h1 class="title">{words.search}</h1>
        <SearchForm site={site} sections={sections} question={question} />
        {isAsked && articles.length === 0 && <NothingFound site={site} suggestions={suggestions} />}
        {articles.length > 0 && (
          <SearchResults site={site} articles={articles} offset={offset} previous={previous} next={next} />
        )}
      </main>
    </Document>
  )
}

function NothingFound({ site, suggestions }: { site: Site; suggestions: readonly ListEntry[] }) {
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
      <HeadlineList id="most-read" heading={words.mostRead} site={site} entries={suggestions} list="trending" />
    </>
  )
}
