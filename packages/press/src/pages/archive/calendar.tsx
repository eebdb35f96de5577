import type { Site } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { archiveAddress } from './archive-address.ts'
import { weeksOf } from './weeks-of.ts'

/** A month: its days, and the nearest days with articles outside it. */
export type CalendarMonth = {
  days: readonly string[]
  linked: readonly string[]
  previousMonth: string | null
  nextMonth: string | null
}

type CalendarProps = { site: Site; day: string; month: CalendarMonth }

/** A day's month as a table of weeks. Only days with articles are links. */
export function Calendar({ site, day, month }: CalendarProps) {
  const words = wordsFor(site.locale)
  const formats = formatsFor(site)
  const weeks = weeksOf(month.days, site.locale)
  return (
    <nav class="calendar" aria-label={words.archive}>
      <table>
        <caption class="label">{formats.month(day)}</caption>
        <thead>
          <tr class="fine">
            {weeks[1]?.map((weekday) => (
              <th scope="col">{weekday !== null && formats.weekday(weekday)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((each) => (
                <td>{each !== null && <Day site={site} day={each} isShown={each === day} month={month} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="months fine">
        {month.previousMonth !== null && <MonthLink day={month.previousMonth} label={words.previousMonth} rel="prev" />}
        {month.nextMonth !== null && <MonthLink day={month.nextMonth} label={words.nextMonth} rel="next" />}
      </p>
    </nav>
  )
}

function Day({ site, day, isShown, month }: CalendarProps & { isShown: boolean }) {
  const { dayOfMonth, longDay } = formatsFor(site)
  const current = isShown ? 'date' : undefined
  if (!month.linked.includes(day)) return <span aria-current={current}>{dayOfMonth(day)}</span>
  return (
    <a href={archiveAddress(day)} aria-current={current} aria-label={longDay(day)}>
      {dayOfMonth(day)}
    </a>
  )
}

function MonthLink({ day, label, rel }: { day: string; label: string; rel: string }) {
  return (
    <a href={archiveAddress(day)} rel={rel}>
      {label}
    </a>
  )
}
