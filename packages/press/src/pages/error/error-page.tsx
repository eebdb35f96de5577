import type { Site } from '@broadsheet/model'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'
import { TryAgain } from './try-again.tsx'

/** For a 500: made from the site's own facts alone, so that it can be made when nothing else can. */
export function errorPage({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <Notice site={site} sections={[]} title={words.error} why={words.errorWhy} suggestions={[]}>
      <TryAgain site={site} />
    </Notice>
  )
}
