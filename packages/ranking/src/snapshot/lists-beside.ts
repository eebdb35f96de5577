import type { CapturedHeadlines, RankingSnapshot, RelatedArticle } from '@broadsheet/model'
import { fillLists, toListable, type FilledLists } from '../fill-lists.ts'
import { rankedListables } from './ranked-entries.ts'

type BesideSources = {
  article: { slug: string; headline: string }
  headlineKey?: string
  related: readonly (RelatedArticle & { headlineKey?: string })[]
  captured: CapturedHeadlines
  ranking: RankingSnapshot | null
}

/** Fills the three lists beside an article from a ranking, and the pool of Recommendation. */
export function listsBeside({
  article: { slug, headline },
  headlineKey,
  related,
  captured,
  ranking,
}: BesideSources): FilledLists {
  return fillLists({
    article: { slug, headline, headlineKey },
    related: related.map(toListable),
    ranked: rankedListables(ranking),
    captured,
  })
}
