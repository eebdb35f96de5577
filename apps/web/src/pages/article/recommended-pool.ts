import { headlineKey, keyOfHeadline, type ArticleLists, type ListEntry, type RankingSnapshot } from '@broadsheet/model'
import { listEntry } from '../../layout/list-entry.ts'
import { recommendedEntries } from '../../ranked-entries.ts'

const poolLength = 16

/**
 * What the Recommendation list of an article's page could show beside what it shows, best first: at most 16 recommended
 * articles that stand in none of the page's lists and are not the article itself. Empty where captured headlines had to
 * fill the list: there is nothing to choose from.
 */
export function recommendedPool(
  ranking: RankingSnapshot | null,
  { article, lists }: { article: { headline: string; slug: string }; lists: ArticleLists },
): ListEntry[] {
  const shown = [...lists.related, ...lists.ranking, ...lists.recommendation]
  if (lists.recommendation.some((entry) => entry.article === null)) return []
  const used = new Set([
    ...[article, ...lists.related].map(({ headline }) => headlineKey(headline)),
    ...[...lists.ranking, ...lists.recommendation].map(keyOfHeadline),
  ])
  const usedSlugs = new Set([article.slug, ...shown.flatMap((entry) => entry.article?.slug ?? [])])
  const pool: ListEntry[] = []
  for (const entry of recommendedEntries(ranking)) {
    if (pool.length === poolLength) break
    if (!usedSlugs.has(entry.slug) && !used.has(keyOfHeadline(entry))) pool.push(listEntry(entry))
  }
  return pool
}
