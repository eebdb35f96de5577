import type { RankingSnapshot } from '@broadsheet/model'
import { fillLists, listLengths, toListable, type FilledLists } from '@broadsheet/ranking'
import { findArticlePage, type ArticlePageResult } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from './env.ts'
import { rankedListables } from './ranked-entries.ts'

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

type BesideSources = Pick<PublishedPage, 'article' | 'related' | 'captured' | 'ranking'> &
  Partial<Pick<PublishedPage, 'headlineKey'>>

/** The three lists beside an article, and the pool beside them. */
export function listsBeside({
  article: { slug, headline },
  headlineKey,
  related,
  captured,
  ranking,
}: BesideSources): FilledLists {
  const capturedIn = (list: string) => captured.filter((entry) => entry.list === list).map(({ headline }) => headline)
  return fillLists({
    article: { slug, headline, headlineKey },
    related: related.map(toListable),
    ranked: rankedListables(ranking),
    captured: {
      related: capturedIn('related'),
      ranking: capturedIn('ranking'),
      recommendation: capturedIn('recommendation'),
    },
  })
}
