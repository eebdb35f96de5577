import type { Site } from '@broadsheet/model'
import { formatsFor } from '@broadsheet/press'

const secondsPerHour = 3_600
const step = 20
const barWidth = 14
const height = 110
const hoursPerLabel = 6

type HourChartProps = {
  site: Site
  heading: string
  /** Counts by hour, from the oldest to the current one. */
  counts: readonly number[]
  /** UTC epoch seconds. */
  now: number
}

/** The counts of the last 24 hours as bars, and as a sentence and a table for people who cannot see the bars. */
export function HourChart({ site, heading, counts, now }: HourChartProps) {
  const { count, timeOfDay } = formatsFor({ locale: 'en-GB', timezone: site.timezone })
  const startOf = (index: number) => now - (now % secondsPerHour) - (counts.length - 1 - index) * secondsPerHour
  const most = Math.max(1, ...counts)
  const total = counts.reduce((sum, each) => sum + each, 0)
  const busiest = counts.lastIndexOf(Math.max(...counts))
  const peak = ` The busiest hour began at ${timeOfDay(startOf(busiest))}, with ${count(counts[busiest] ?? 0)}.`
  const summary = `${count(total)} in the last 24 hours.${total === 0 ? '' : peak}`
  return (
    <div class="chart">
      <h2 class="label">{heading}</h2>
      <figure>
        <svg
          viewBox={`0 0 ${counts.length * step} ${height + 20}`}
          role="img"
          aria-label={`${heading} by hour. ${summary}`}
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
        <figcaption>{summary}</figcaption>
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
