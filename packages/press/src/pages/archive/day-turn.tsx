import type { Site } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'
import { archiveAddress } from './archive-address.ts'

type DayTurnProps = { site: Site; rest: string | null; previousDay: string | null; nextDay: string | null }

/** The ways on: the rest of a full day, and the days with articles before and after it. */
export function DayTurn({ site, rest, previousDay, nextDay }: DayTurnProps) {
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
      {previousDay !== null && <DayLink site={site} day={previousDay} says={words.previousDay} />}
      {nextDay !== null && <DayLink site={site} day={nextDay} says={words.nextDay} />}
    </nav>
  )
}

function DayLink({ site, day, says }: { site: Site; day: string; says: string }) {
  return (
    <a class="step" href={archiveAddress(day)}>
      <span class="fine">{says}</span> {formatsFor(site).longDay(day)}
    </a>
  )
}
