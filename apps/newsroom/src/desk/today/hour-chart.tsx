import type { Site } from '@broadsheet/model'
import { formatsFor } from '@broadsheet/press'

const secondsPerHour = 3_600
const step = 20
const barWidth = 14
const height = 110
// A label of the hour under every sixth bar.
const hoursPerLabel = 6

type HourChartProps = {
  site: Site
  /** What is counted, for a heading: `Views`. */
  heading: string
  /** Counts by hour, the oldest first and the running one last. */
  counts: readonly number[]
  /** UTC epoch seconds. */
  now: number
}

/** What happened in the last 24 hours: a bar an hour to the eye, a sentence and a table to whoever reads or listens. */
export function HourChart({ site, heading, counts, now }: HourChartProps) {
  const { count, timeOfDay } = formatsFor({ locale: 'en-GB', timezone: site.timezone })
  const startOf = (index: number) => now - (now % secondsPerHour) - (counts.length - 1 - index) * secondsPerHour
  const most = Math.max(1, ...counts)
  const total = counts.reduce((sum, each) => sum + each, 0)
  const busiest = counts.lastIndexOf(Math.max(...counts))
  const busy = ` Most, ${count(counts[busiest] ?? 0)}, from ${timeOfDay(startOf(busiest))}.`
  const says = `${count(total)} in the last 24 hours.${total === 0 ? '' : busy}`
  return (
    <div class="chart">
      <h2 class="label">{heading}</h2>
      <figure>
        <svg
          viewBox={`0 0 ${counts.length * step} ${height + 20}`}
          role="img"
          aria-label={`${heading} by hour. ${says}`}
        >
          {counts.map((each, index) => {
            const tall = each === 0 ? 1 : Math.max(2, Math.round((each / most) * height))
            return (
              <rect
                x={index * step}
                y={height - tall}
                width={barWidth}
                height={tall}
                class={index === busiest && total > 0 ? 'most' : undefined}
              >
                <title>{`${timeOfDay(startOf(index))}: ${count(each)}`}</title>
              </rect>
            )
          })}
          {counts.map((_, index) =>
            index % hoursPerLabel === 0 ? (
              <text x={index * step} y={height + 16}>
                {timeOfDay(startOf(index))}
              </text>
            ) : null,
          )}
        </svg>
        <figcaption>{says}</figcaption>
      </figure>
      <details class="fine">
        <summary>{heading} as a table</summary>
        <table>
          <thead>
            <tr>
              <th>From</th>
              <th>{heading}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((each, index) => (
              <tr>
                <td>{timeOfDay(startOf(index))}</td>
                <td>{count(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
