import type { Site } from '@broadsheet/model'
import { FrontPageButton } from '../../layout/front-page-button.tsx'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'

/** What a reader can do too often. */
export type TooOften = 'votes' | 'searches'

/** For a 429, which a plain form gets that was sent too often: where it stood is one step back. */
export function tooManyPage({ site, what }: { site: Site; what: TooOften }) {
  const { title, why } = wordsFor(site.locale).tooMany[what]
  return (
    <Notice site={site} sections={[]} title={title} why={why} suggestions={[]}>
      <FrontPageButton site={site} />
    </Notice>
  )
}
