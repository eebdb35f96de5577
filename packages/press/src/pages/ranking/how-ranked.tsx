import type { Site } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'

/** How rankings are made, folded up at the end of the page: what counts, what editors can do, how the signs are read. */
export function HowRanked({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <details class="rules">
      <summary>{words.howRanked}</summary>
      {words.howRankedParts.map((part) => (
        <p>{part}</p>
      ))}
    </details>
  )
}
