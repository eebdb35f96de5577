import type { FrontArticle, ListedArticle, Section } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { listEntry } from '../../layout/list-entry.ts'
import { Teaser } from '../../layout/teaser.tsx'
import type { Site } from '../../site.ts'
import { wordsFor } from '../../words/words-for.ts'
import { EmptyPaper } from './empty-paper.tsx'
import { LatestColumn } from './latest-column.tsx'
import { paperLinkedData } from './paper-linked-data.ts'
import { SectionBand } from './section-band.tsx'

type FrontPageProps = {
  site: Site
  sections: readonly Section[]
  /** The article that opens the paper; null for a paper without articles. */
  lead: FrontArticle | null
  /** Newest first, without the lead; the front shows at most 17. */
  latest: readonly FrontArticle[]
  /** A band a section, in order; the first article of each is shown with its opening, three more by headline. */
  blocks: readonly SectionBlock[]
  mostRead: readonly ListedArticle[]
  /** The `computedAt` of the ranking that `mostRead` is from. */
  snapshot?: number | null | undefined
}

/** A section with the articles that the front shows of it. */
export type SectionBlock = { section: Section; articles: readonly FrontArticle[] }

// Of the latest, some stand under the lead with their openings and the rest in a column of headlines beside it:
// as many of each as make the columns of a desktop's front about equally long.
const headlines = 11
const secondsOf = (latestCount: number) => (latestCount > headlines ? 6 : 4)

/** The front page: a lead over its seconds, the latest, the most read, then a band for each section. */
export function frontPage({ site, sections, lead, latest, blocks, mostRead, snapshot }: FrontPageProps) {
  if (lead === null) return <EmptyPaper site={site} sections={sections} />
  const words = wordsFor(site.locale)
  const seconds = secondsOf(latest.length)
  const linkedData = paperLinkedData(site)
  const head = { title: null, description: site.description, path: '/', linkedData }
  return (
    <Document site={site} sections={sections} kind="front" head={head} snapshot={snapshot}>
      <main class="wrap" id="content">
        <div class="sheet">
          <div class="tops">
            <Teaser site={site} article={lead} level={2} weight="lead" withSection maxLedeCharacters={320} />
            {latest.length > 0 && (
              <div class="seconds">
                {latest.slice(0, seconds).map((article) => (
                  <Teaser site={site} article={article} level={2} weight="second" withSection />
                ))}
              </div>
            )}
          </div>
          <LatestColumn site={site} articles={latest.slice(seconds, seconds + headlines)} />
          <HeadlineList id="most-read" heading={words.mostRead} entries={mostRead.map(listEntry)} list="day" numbered />
        </div>
        {blocks.map((block, position) => (
          <SectionBand site={site} block={block} id={`band-${position}`} />
        ))}
      </main>
    </Document>
  )
}
