import type { Site } from '@broadsheet/model'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { TryAgain } from './try-again.tsx'

/** For a 503, if D1 fails. It needs only the site's settings. */
export function unavailablePage({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <Notice site={site} sections={[]} title={words.unavailable} why={words.unavailableWhy} suggestions={[]}>
      <TryAgain site={site} />
    </Notice>
  )
}
