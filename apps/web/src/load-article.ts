import type { ArticleLists, PublishedArticle, RankingSnapshot } from '@broadsheet/model'
import { fillLists, listLengths } from '@broadsheet/ranking'
import { findArticlePage, type ArticlePageResult, type SectionNeighbours } from '@broadsheet/store'
import type { Services } from './env.ts'
import { rankedEntries, recommendedEntries } from './ranked-entries.ts'

type Published = Extract<ArticlePageResult, { status: 'published' }>

/** An article with its three lists, or what else stands at its address. */
export type LoadedArticle =
  | {
      status: 'published'
      article: PublishedArticle
      neighbours: SectionNeighbours
      lists: ArticleLists
      ranking: RankingSnapshot | null
    }
  | Exclude<ArticlePageResult, Published>

// Related articles and the article itself may stand in the ranking, too: this many entries always leave enough.
const entriesThatFillLists = 1 + listLengths.related + listLengths.ranking + listLengths.recommendation

/** Loads everything that an article's page or JSON shows: one D1 round trip, at most one KV read. */
export async function loadArticle({ db, readRanking }: Services, slug: string): Promise<LoadedArticle> {
  const ranking = await readRanking()
  const listsAreShort = ranking === null || ranking.entries.length < entriesThatFillLists
  const result = await findArticlePage(db, slug, { listsAreShort })
  if (result.status !== 'published') return result
  const { status, article, neighbours } = result
  return { status, article, neighbours, lists: listsOf(result, ranking), ranking }
}

function listsOf({ article, related, captured }: Published, ranking: RankingSnapshot | null): ArticleLists {
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
