import type { Site } from '@broadsheet/model'
import { wordsFor } from '../../words/words-for.ts'

/** The ways to older articles and back to the newest; nothing where all articles fit on one page. */
export function PageTurn({ site, older, newest }: { site: Site; older: string | null; newest: string | null }) {
  if (older === null && newest === null) return null
  const words = wordsFor(site.locale)
  return (
    <nav class="turn" aria-label={words.pages}>
      {newest !== null && (
        <a class="button" href={newest}>
          {words.newestArticles}
        </a>
      )}
      {older !== null && (
        <a class="button" href={older} rel="next">
          {words.olderArticles}
        </a>
      )}
    </nav>
  )
}
