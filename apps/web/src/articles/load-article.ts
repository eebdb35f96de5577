import type { RankingSnapshot } from '@broadsheet/model'
import { listLengths } from '@broadsheet/ranking'
import { type ArticlePageResult, findArticlePage } from '@broadsheet/store'
import type { Context } from 'hono'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'

type Published = Extract<ArticlePageResult, { status: 'published' }>

/** An article with the sources of its lists. Articles of the ranking are where they are now. */
export type PublishedPage = Published & { ranking: RankingSnapshot | null }

export type LoadedArticle = PublishedPage | Exclude<ArticlePageResult, Published>

// The article itself and its related ones may be in the ranking, too: with this many entries, every list is still
// filled.
const entriesThatFillLists = 1 + listLengths.related + listLengths.ranking + listLengths.recommendation

/** Whether a ranking alone cannot fill an article's lists. */
export function listsAreShort(ranking: RankingSnapshot | null): boolean {
  return ranking === null || ranking.entries.length < entriesThatFillLists
}

/** Loads everything that an article's page or JSON shows beside a ranking, in one D1 round trip. */
export async function loadArticle(
  c: Context<AppEnv>,
  slug: string,
  ranking: RankingSnapshot | null,
): Promise<LoadedArticle> {
  const result = await findArticlePage(c.get('db'), slug, { listsAreShort: listsAreShort(ranking) })
  if (result.status !== 'published') return result
  // A copy would read, and so parse, what a remembered page doesn't need.
  return Object.assign(result, { ranking: await currentRanking(c, ranking, result.departures) })
}
