import type { Site } from '@broadsheet/model'
import { FrontPageButton } from '../../layout/front-page-button.tsx'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'

export type TooOften = 'votes' | 'searches'

/** For a 429 to a plain form. The reader can go back to where the form was. */
export function tooManyPage({ site, what }: { site: Site; what: TooOften }) {
  const { title, why } = wordsFor(site.locale).tooMany[what]
  return (
    <Notice site={site} sections={[]} title={title} why={why} suggestions={[]}>
      <FrontPageButton site={site} />
    </Notice>
  )
}
