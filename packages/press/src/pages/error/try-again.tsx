import type { Site } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'

/** A button that asks for the page once more. */
export function TryAgain({ site }: { site: Site }) {
  return (
    <p>
      {/* An empty address is this page's own. */}
      <a class="button" href="">
        {wordsFor(site.locale).tryAgain}
      </a>
    </p>
  )
}
