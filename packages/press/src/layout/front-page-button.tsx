import type { Site } from '@broadsheet/model'
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
