import type { ListEntry, Section, Site } from '@broadsheet/model'
import type { PropsWithChildren } from '../jsx/markup.ts'
import { wordsFor } from '../words/words-for.ts'
import { Document } from './document.tsx'
import { HeadlineList } from './headline-list.tsx'

type NoticeProps = PropsWithChildren<{
  site: Site
  sections: readonly Section[]
  title: string
  why: string
  suggestions: readonly ListEntry[]
  snapshot?: number | null | undefined
}>

/** A page for an address without content: the reason, and articles to read instead. It is not indexed. */
export function Notice({ site, sections, title, why, suggestions, snapshot, children }: NoticeProps) {
  return (
    <Document
      site={site}
      sections={sections}
      kind="notice"
      head={{ title, description: why, path: null }}
      snapshot={snapshot}
    >
      <main class="wrap notice" id="content">
        <h1>{title}</h1>
        <p>{why}</p>
        {children}
        <HeadlineList
          id="instead"
          heading={wordsFor(site.locale).readInstead}
          site={site}
          entries={suggestions}
          list="trending"
        />
      </main>
    </Document>
  )
}
