import { type ListEntry, type Section, type Site, sectionPath } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { publisherOf } from '../../layout/publisher-of.ts'
import { Teaser } from '../../layout/teaser.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { LatestColumn } from './latest-column.tsx'
import type { FrontLayout, Band } from './lay-out-front.ts'

// The widths of front.css: a wide column, a quarter of the page, and the wide column of a band; small on phones.
const sizes = {
  lead: '(min-width: 80rem) 40rem, (min-width: 64rem) 50vw, 100vw',
  second: '(min-width: 64rem) 19rem, (min-width: 48rem) 45vw, 7rem',
  band: '(min-width: 64rem) 32rem, (min-width: 48rem) 20rem, 7rem',
}

type FrontPageProps = FrontLayout & {
  site: Site
  sections: readonly Section[]
  mostRead: readonly ListEntry[]
  snapshot?: number | null | undefined
}

/** The front page: the lead, its seconds, the latest, the most read, then a band for each section. */
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
          <Teaser site={site} article={lead} level={2} weight="lead" withSection sizes={sizes.lead} isFirst />
          {seconds.length > 0 && (
            <div class="seconds">
              {seconds.map((article) => (
                <Teaser site={site} article={article} level={2} weight="second" withSection sizes={sizes.second} />
              ))}
            </div>
          )}
          <LatestColumn site={site} articles={headlines} />
          <HeadlineList id="most-read" heading={words.mostRead} site={site} entries={mostRead} list="day" numbered />
        </div>
        {bands.map((band, position) => (
          <SectionBand site={site} band={band} id={`band-${position}`} />
        ))}
      </main>
    </Document>
  )
}

/** The front page of a paper without articles explains how to import the first ones. */
function EmptyPaper({ site, sections }: { site: Site; sections: readonly Section[] }) {
  const words = wordsFor(site.locale)
  const head = { title: words.emptyPaper, description: site.description, path: null }
  return (
    <Document site={site} sections={sections} kind="notice" head={head}>
      <main class="wrap notice" id="content">
        <h1>{words.emptyPaper}</h1>
        <p>{words.emptyPaperWhy}</p>
        <pre>
          <code>{words.emptyPaperCommand}</code>
        </pre>
        <p>{words.emptyPaperNext}</p>
      </main>
    </Document>
  )
}

/** The paper as schema.org's WebSite with its search, as JSON text. https://schema.org/WebSite */
function paperLinkedData(site: Site): string {
  const publisher = publisherOf(site)
  const website = {
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: `${site.url}/`,
    inLanguage: site.locale,
    publisher: { '@id': publisher['@id'] },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
  const graph = [website, { ...publisher, publishingPrinciples: `${site.url}/about` }]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
}

function SectionBand({ site, band, id }: { site: Site; band: Band; id: string }) {
  if (band.articles.length === 0) return null
  return (
    <section class="band" aria-labelledby={id}>
      <h2 class="label" id={id}>
        <a href={sectionPath(band.section)}>{band.section.name}</a>
      </h2>
      <div class="row">
        {band.articles.map((article, place) => (
          <Teaser
            site={site}
            article={article}
            level={3}
            weight={place === 0 ? 'second' : undefined}
            sizes={sizes.band}
          />
        ))}
      </div>
    </section>
  )
}
