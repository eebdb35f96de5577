import type { ArticleLists, ListEntry, Site } from '@broadsheet/model'
import { HeadlineList } from '../../layout/headline-list.tsx'
import { memoiseHtml } from '../../layout/memoise-html.ts'
import { wordsFor } from '../../words/words-for.ts'
import { Recommendation } from './recommendation.tsx'

type RankedListsProps = {
  site: Site
  lists: Pick<ArticleLists, 'ranking' | 'recommendation'>
  pool: readonly ListEntry[]
  /** Whether most pages of this ranking share these lists, so that they are rendered once. */
  areUsual: boolean
}

export function RankedLists({ site, lists: { ranking, recommendation }, pool, areUsual }: RankedListsProps) {
  const words = wordsFor(site.locale)
  const write = () => (
    <aside class="lists">
      <HeadlineList
        id="ranking"
        heading={words.ranking}
        site={site}
        entries={ranking}
        list="trending"
        numbered
        areShared
      />
      <Recommendation site={site} entries={recommendation} pool={pool} />
    </aside>
  )
  return areUsual ? memoiseHtml([site, ranking], 'ranked lists', write) : write()
}
