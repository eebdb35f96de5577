import type { Site } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'

export function TryAgain({ site }: { site: Site }) {
  return (
    <p>
      {/* An empty address is that of this page. */}
      <a class="button" href="">
        {wordsFor(site.locale).tryAgain}
      </a>
    </p>
  )
}
