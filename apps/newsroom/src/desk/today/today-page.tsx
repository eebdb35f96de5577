import { type Editor, type RankedArticle, type Section, type Site, articlePath } from '@broadsheet/model'
import { LastDay, formatsFor } from '@broadsheet/press'
import { deskArticlePath } from '../frame/desk-address.ts'
import { DeskDocument } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'
import { HourChart } from './hour-chart.tsx'

type Totals = { articles: number; viewsByHour: readonly number[]; votesByHour: readonly number[] }

type TodayPageProps = {
  site: Site
  editor: Editor
  sections: readonly Section[]
  /** The slug of a section; null for the whole paper. */
  section: string | null
  totals: Totals
  articles: readonly RankedArticle[]
  /** When the ranking was computed, in UTC epoch seconds; null before the first one. */
  computedAt: number | null
  now: number
}

/** Views and votes by the hour, and the most read articles of the last 24 hours. */
export function todayPage(props: TodayPageProps) {
  const { site, editor, sections, section, totals, articles, computedAt, now } = props
  const desk = { ...site, locale: 'en-GB' }
  const { count } = formatsFor(desk)
  return (
    <DeskDocument site={site} editor={editor} title="Today" path="/desk/today">
      <form class="filters" method="get" action="/desk/today">
        <label>
          Section
          <select name="section">
            <option value="">the whole paper</option>
            {sections.map(({ slug, name }) => (
              <option value={slug} selected={slug === section}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button>Show</button>
        <p class="fine">
          {count(totals.articles)} articles were read or voted for in the last 24 hours.
          {computedAt !== null && ` Ranked ${deskMoment(site, computedAt)}.`}
        </p>
      </form>
      <div class="charts">
        <HourChart site={site} heading="Views" counts={totals.viewsByHour} now={now} />
        <HourChart site={site} heading="Votes" counts={totals.votesByHour} now={now} />
      </div>
      <section aria-labelledby="top">
        <h2 class="label" id="top">
          Most read today
        </h2>
        {articles.length === 0 && <p>No views yet.</p>}
        <ol class="rows ranked">
          {articles.map(({ slug, section: of, headline, views, votes, hours, pinned }) => (
            <li>
              <h3>
                <a href={deskArticlePath(slug)}>{headline}</a>
              </h3>
              <p class="fine">
                {of.name}
                {pinned && ', pinned'} <a href={articlePath({ slug, section: of })}>View</a>
              </p>
              <LastDay site={desk} hours={hours} countedAt={computedAt ?? now} />
              <p class="fine">
                {count(views)} views, {count(votes)} votes in total
              </p>
            </li>
          ))}
        </ol>
      </section>
    </DeskDocument>
  )
}
