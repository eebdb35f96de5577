import type { RankingSnapshot } from '@broadsheet/model'
import { listLengths } from '@broadsheet/ranking'
import { type ArticlePageResult, findArticlePage } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

type Published = Extract<ArticlePageResult, { status: 'published' }>

/** An article with all that its lists are filled from. */
export type PublishedPage = Published & { ranking: RankingSnapshot | null }

/** An article, or what else stands at its address. */
export type LoadedArticle = PublishedPage | Exclude<ArticlePageResult, Published>

// Related articles and the article itself may stand in the ranking, too: this many entries always leave enough.
const entriesThatFillLists = 1 + listLengths.related + listLengths.ranking + listLengths.recommendation

/** Loads everything that an article's page or JSON shows: one D1 round trip, at most one KV read. */
export async function loadArticle(c: Context<AppEnv>, slug: string): Promise<LoadedArticle> {
  const ranking = await c.get('readRanking')()
  const listsAreShort = ranking === null || ranking.entries.length < entriesThatFillLists
  const result = await findArticlePage(c.get('db'), slug, { listsAreShort })
  return result.status === 'published' ? { ...result, ranking } : result
}
