import type { Site } from '@broadsheet/model'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { TryAgain } from './try-again.tsx'

/** For a 500. It needs only the site's settings, and so can always be rendered. */
export function errorPage({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <Notice site={site} sections={[]} title={words.error} why={words.errorWhy} suggestions={[]}>
      <TryAgain site={site} />
    </Notice>
  )
}
