import type { ListEntry, Section, Site } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { Teaser } from '../../layout/teaser.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { EmptyPaper } from './empty-paper.tsx'
import { LatestColumn } from './latest-column.tsx'
import type { FrontLayout } from './lay-out-front.ts'
import { paperLinkedData } from './paper-linked-data.ts'
import { SectionBand } from './section-band.tsx'

type FrontPageProps = FrontLayout & {
  site: Site
  sections: readonly Section[]
  mostRead: readonly ListEntry[]
  /** The `computedAt` of the ranking that `mostRead` is from. */
  snapshot?: number | null | undefined
}

/** The front page: a lead over its seconds, the latest, the most read, then a band for each section. */
export function frontPage(props: FrontPageProps) {
  const { site, sections, lead, seconds, headlines, bands, mostRead, snapshot } = props
  if (lead === null) return <EmptyPaper site={site} sections={sections} />
  const words = wordsFor(site.locale)
  const linkedData = paperLinkedData(site)
  const head = { title: null, description: site.description, path: '/', linkedData }
  return (
    <Document site={site} sections={sections} kind="front" head={head} snapshot={snapshot}>
      <main class="wrap" id="content">
        <div class="sheet">
          <div class="tops">
            <Teaser site={site} article={lead} level={2} weight="lead" withSection />
            {seconds.length > 0 && (
              <div class="seconds">
                {seconds.map((article) => (
                  <Teaser site={site} article={article} level={2} weight="second" withSection />
                ))}
              </div>
            )}
          </div>
          <LatestColumn site={site} articles={headlines} />
          <HeadlineList id="most-read" heading={words.mostRead} entries={mostRead} list="day" numbered />
        </div>
        {bands.map((band, position) => (
          <SectionBand site={site} band={band} id={`band-${position}`} />
        ))}
      </main>
    </Document>
  )
}
