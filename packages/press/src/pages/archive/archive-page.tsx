import type { Section, Site } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import type { TeaserArticle } from '../../layout/to-teaser.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { archiveAddress } from './archive-address.ts'
import { Calendar, type CalendarMonth } from './calendar.tsx'
import { DayLinks } from './day-links.tsx'
import { DayList } from './day-list.tsx'

type ArchivePageProps = {
  site: Site
  sections: readonly Section[]
  /** Such as `2025-04-12`. */
  day: string
  /** Newest first. */
  articles: readonly TeaserArticle[]
  /** The address of the page with the day's earlier articles; null without any. */
  rest: string | null
  /** Whether this is the first page of the day. */
  isWhole: boolean
  calendar: CalendarMonth
  previousDay: string | null
  nextDay: string | null
}

/** A day of the archive: its articles, and the calendar of its month. */
export function archivePage({ site, sections, day, articles, rest, isWhole, ...nearby }: ArchivePageProps) {
  const words = wordsFor(site.locale)
  const { longDay, count } = formatsFor(site)
  const { calendar, previousDay, nextDay } = nearby
  const head = {
    title: words.archiveOf(longDay(day)),
    description: words.archiveDescription(longDay(day), site.name),
    path: isWhole && articles.length > 0 ? archiveAddress(day) : null,
    previous: previousDay && archiveAddress(previousDay),
    next: rest ?? (nextDay && archiveAddress(nextDay)),
  }
  const isCounted = isWhole && rest === null && articles.length > 0
  return (
    <Document site={site} sections={sections} kind="archive" head={head}>
      <main class="wrap" id="content">
        <h1 class="title">
          <span class="kicker fine">{words.archive}</span> <time datetime={day}>{longDay(day)}</time>
        </h1>
        <div class="sheet">
          <div class="river">
            {isCounted && <p class="fine">{words.articlesOnDay(articles.length, count(articles.length))}</p>}
            {articles.length === 0 && <p>{words.emptyDay}</p>}
            <DayList site={site} articles={articles} />
            <DayLinks site={site} rest={rest} previousDay={previousDay} nextDay={nextDay} />
          </div>
          <Calendar site={site} day={day} month={calendar} />
        </div>
      </main>
    </Document>
  )
}
