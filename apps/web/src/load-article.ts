import type { ArticleLists, RankingSnapshot } from '@broadsheet/model'
import { fillLists, listLengths } from '@broadsheet/ranking'
import { findArticlePage, type ArticlePageResult } from '@broadsheet/store'
import type { Services } from './env.ts'
import { rankedEntries, recommendedEntries } from './ranked-entries.ts'

type Published = Extract<ArticlePageResult, { status: 'published' }>

/** An article with all that its lists are filled from. */
export type PublishedPage = Published & { ranking: RankingSnapshot | null }

/** An article, or what else stands at its address. */
export type LoadedArticle = PublishedPage | Exclude<ArticlePageResult, Published>

// Related articles and the article itself may stand in the ranking, too: this many entries always leave enough.
const entriesThatFillLists = 1 + listLengths.related + listLengths.ranking + listLengths.recommendation

/** Loads everything that an article's page or JSON shows: one D1 round trip, at most one KV read. */
export async function loadArticle({ db, readRanking }: Services, slug: string): Promise<LoadedArticle> {
  const ranking = await readRanking()
  const listsAreShort = ranking === null || ranking.entries.length < entriesThatFillLists
  const result = await findArticlePage(db, slug, { listsAreShort })
  return result.status === 'published' ? { ...result, ranking } : result
}

/** The three lists beside an article. */
export function listsBeside({ article, related, captured, ranking }: PublishedPage): ArticleLists {
  const capturedIn = (list: string) => captured.filter((entry) => entry.list === list)
  return fillLists({
    article,
    archive: {
      related,
      ranking: rankedEntries(ranking, { window: 'trending', section: null }),
      recommendation: recommendedEntries(ranking),
    },
    captured: {
      related: capturedIn('related'),
      ranking: capturedIn('ranking'),
      recommendation: capturedIn('recommendation'),
    },
  })
}
