import type { Site } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { archiveAddress } from './archive-address.ts'

type DayLinksProps = { site: Site; rest: string | null; previousDay: string | null; nextDay: string | null }

/** Links to the rest of a full day, and to the previous and next days with articles. */
export function DayLinks({ site, rest, previousDay, nextDay }: DayLinksProps) {
  const words = wordsFor(site.locale)
  return (
    <nav class="turn" aria-label={words.days}>
      {rest !== null && (
        <p>
          <a class="button" href={rest} rel="next">
            {words.restOfDay}
          </a>
        </p>
      )}
      {previousDay !== null && <DayLink site={site} day={previousDay} label={words.previousDay} />}
      {nextDay !== null && <DayLink site={site} day={nextDay} label={words.nextDay} />}
    </nav>
  )
}

function DayLink({ site, day, label }: { site: Site; day: string; label: string }) {
  return (
    <a class="step" href={archiveAddress(day)}>
      <span class="fine">{label}</span> {formatsFor(site).longDay(day)}
    </a>
  )
}
