import { FrontPageButton } from '../../layout/front-page-button.tsx'
import { Notice } from '../../layout/notice.tsx'
import type { Site } from '../../site.ts'
import { wordsFor } from '../../words/words-for.ts'

/** For a 429, which only a vote by a plain form can get: the article is one step back. */
export function tooManyPage({ site }: { site: Site }) {
  const words = wordsFor(site.locale)
  return (
    <Notice site={site} sections={[]} title={words.tooManyVotes} why={words.tooManyVotesWhy} suggestions={[]}>
      <FrontPageButton site={site} />
    </Notice>
  )
}
