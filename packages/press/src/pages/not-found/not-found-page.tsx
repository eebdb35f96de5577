import type { ListEntry, Section, Site } from '@broadsheet/model'
import { FrontPageButton } from '../../layout/front-page-button.tsx'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'

type NotFoundPageProps = {
  site: Site
  sections: readonly Section[]
  suggestions: readonly ListEntry[]
  snapshot?: number | null | undefined
}

/** For a 404, with articles that the reader may have meant. */
export function notFoundPage({ site, sections, suggestions, snapshot }: NotFoundPageProps) {
  const words = wordsFor(site.locale)
  return (
    <Notice
      site={site}
      sections={sections}
      title={words.notFound}
      why={words.notFoundWhy}
      suggestions={suggestions}
      snapshot={snapshot}
    >
      <FrontPageButton site={site} />
    </Notice>
  )
}
