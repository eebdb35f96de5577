import { type ListEntry, type Section, type Site, sectionPath } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { Teaser } from '../../layout/teaser.tsx'
import type { TeaserArticle } from '../../layout/to-teaser.ts'
import { wordsFor } from '../../words/words-for.ts'

// The widths of section.css.
const lead = { weight: 'lead', sizes: '(min-width: 64rem) 55rem, 100vw', isFirst: true } as const
const second = { weight: 'second', sizes: '(min-width: 48rem) 12rem, 7rem' } as const

type SectionPageProps = {
  site: Site
  section: Section
  sections: readonly Section[]
  /** Newest first. */
  articles: readonly TeaserArticle[]
  /** The address of the page of older articles; null on the last page. */
  older: string | null
  /** The address of the newest articles; null on the page that shows them. */
  newest: string | null
  mostRead: readonly ListEntry[]
  snapshot?: number | null | undefined
}

/** A section's page: the newest article large, then the others. Pages of older articles have no large one. */
export function sectionPage(props: SectionPageProps) {
  const { site, section, sections, articles, older, newest, mostRead, snapshot } = props
  const words = wordsFor(site.locale)
  const description = words.sectionDescription(section.name, site.name)
  // A page of older articles shifts with every publication, so only the newest page is indexed.
  const path = newest === null ? sectionPath(section) : null
  return (
    <Document
      site={site}
      sections={sections}
      kind="section"
      head={{ title: section.name, description, path, next: older, feedsOf: section }}
      snapshot={snapshot}
      current={{ slug: section.slug, as: newest === null ? 'page' : 'true' }}
    >
      <main class="wrap" id="content">
        <h1 class="title">{section.name}</h1>
        <div class="sheet">
          <div class="river">
            {articles.length === 0 && <p>{words.emptySection}</p>}
            {articles.map((article, position) => (
              <Teaser
                site={site}
                article={article}
                level={2}
                {...(position === 0 && newest === null ? lead : second)}
              />
            ))}
            <PageLinks site={site} older={older} newest={newest} />
          </div>
          <HeadlineList
            id="most-read"
            heading={words.mostReadIn(section.name)}
            site={site}
            entries={mostRead}
            list={`${section.slug}/week`}
            numbered
          />
        </div>
      </main>
    </Document>
  )
}

/** Links to older articles and back to the newest; nothing for a single page. */
function PageLinks({ site, older, newest }: { site: Site; older: string | null; newest: string | null }) {
  if (older === null && newest === null) return null
  const words = wordsFor(site.locale)
  return (
    <nav class="turn" aria-label={words.pages}>
      {newest !== null && (
        <a class="button" href={newest}>
          {words.newestArticles}
        </a>
      )}
      {older !== null && (
        <a class="button" href={older} rel="next">
          {words.olderArticles}
        </a>
      )}
    </nav>
  )
}
