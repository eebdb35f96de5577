import type { Site } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'
import { wordsFor } from '../../words/words-for.ts'

/**
 * How far an article moved when the ranking last changed: a sign and a number to the eye, words to those who listen.
 * One that stayed where it was says nothing.
 */
export function Movement({ site, moved }: { site: Site; moved: number | null }) {
  const words = wordsFor(site.locale)
  if (moved === null) return <span class="moved new">{words.newInRanking}</span>
  if (moved === 0) return null
  const places = Math.abs(moved)
  const shown = formatsFor(site).count(places)
  const says = moved > 0 ? words.movedUp(places, shown) : words.movedDown(places, shown)
  return (
    <span class="moved" role="img" aria-label={says} title={says}>
      {moved > 0 ? '▲' : '▼'} {shown}
    </span>
  )
}
