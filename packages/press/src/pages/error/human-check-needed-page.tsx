import type { Site } from '@broadsheet/model'
import { FrontPageButton } from '../../layout/front-page-button.tsx'
import { Notice } from '../../layout/notice.tsx'
import { wordsFor } from '../../words/words-for.ts'

/** For a plain form's vote without a valid token, where Turnstile guards votes. */
export function humanCheckNeededPage({ site }: { site: Site }) {
  const { refused, refusedWhy } = wordsFor(site.locale).humanCheck
  return (
    <Notice site={site} sections={[]} title={refused} why={refusedWhy} suggestions={[]}>
      <FrontPageButton site={site} />
    </Notice>
  )
}
