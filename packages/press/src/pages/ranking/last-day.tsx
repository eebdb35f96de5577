import { type Site, parseViewHours } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { barsField, barsPath, barStroke } from './bars-path.ts'

type LastDayProps = {
  site: Site
  /** An entry's views by hour, in the ranking's format. */
  hours: string
  /** The time of counting, in UTC epoch seconds. */
  countedAt: number
}

const secondsPerHour = 3600

/**
 * An entry's last 24 hours as bars, and for screen readers their sum and the busiest hour. Time runs in the direction
 * of the text: the styles mirror the drawing for right-to-left languages.
 */
export function LastDay({ site, hours, countedAt }: LastDayProps) {
  const views = parseViewHours(hours)
  const label = describeHours(site, views, countedAt)
  const bars = barsPath(views)
  return (
    <span class="day" role="img" aria-label={label} title={label}>
      <svg viewBox={`0 0 ${barsField.width} ${barsField.height}`}>
        {bars !== '' && <path d={bars} stroke="currentColor" stroke-width={barStroke} />}
      </svg>
    </span>
  )
}

function describeHours(site: Site, views: readonly number[], countedAt: number): string {
  const words = wordsFor(site.locale)
  const { count, timeOfDay } = formatsFor(site)
  const total = views.reduce((sum, each) => sum + each, 0)
  if (total === 0) return words.noViewsByHour
  // The later one on a tie.
  const busiest = views.lastIndexOf(Math.max(...views))
  const startsAt = countedAt - (countedAt % secondsPerHour) - (views.length - 1 - busiest) * secondsPerHour
  return words.viewsByHour(count(total), timeOfDay(startsAt))
}
