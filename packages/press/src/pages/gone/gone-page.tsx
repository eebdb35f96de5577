import type { ListEntry, Section, Site } from '@broadsheet/model'
import { FrontPageButton } from '../../layout/front-page-button.tsx'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'

type GonePageProps = {
  site: Site
  sections: readonly Section[]
  suggestions: readonly ListEntry[]
  snapshot?: number | null | undefined
}

/** For a 410. It shows nothing of the withdrawn article. */
export function gonePage({ site, sections, suggestions, snapshot }: GonePageProps) {
  const words = wordsFor(site.locale)
  return (
    <Notice
      site={site}
      sections={sections}
      title={words.gone}
      why={words.goneWhy}
      suggestions={suggestions}
      snapshot={snapshot}
    >
      <FrontPageButton site={site} />
    </Notice>
  )
}
