import type { Site } from '../site.ts'
import { wordsFor } from '../words/words-for.ts'

export function FrontPageButton({ site }: { site: Site }) {
  return (
    <p>
      <a class="button" href="/">
        {wordsFor(site.locale).toFrontPage}
      </a>
    </p>
  )
}
