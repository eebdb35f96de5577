import { type Section, type Site, sectionPath } from '@broadsheet/model'
import { memoiseHtml } from '../../layout/memoise-html.ts'
import { wordsFor } from '../../words/words-for.ts'

/** Where the article stands: `Current: Home › Stocks`. */
export function Trail({ site, section }: { site: Site; section: Section }) {
  const words = wordsFor(site.locale)
  return memoiseHtml([site], `trail ${section.slug} ${section.name}`, () => (
    <nav class="trail fine" aria-label={words.breadcrumb}>
      <ol>
        <li>
          {words.current} <a href="/">{words.home}</a>
        </li>
        <li>
          <a href={sectionPath(section)}>{section.name}</a>
        </li>
      </ol>
    </nav>
  ))
}
