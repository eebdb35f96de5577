import { headlineKey, type ArticleLists, type ListEntry, type RankingSnapshot } from '@broadsheet/model'
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
  const used = new Set([article.headline, ...shown.map((entry) => entry.headline)].map(headlineKey))
  const usedSlugs = new Set([article.slug, ...shown.flatMap((entry) => entry.article?.slug ?? [])])
  return recommendedEntries(ranking)
    .filter(({ slug, headline }) => !usedSlugs.has(slug) && !used.has(headlineKey(headline)))
    .slice(0, poolLength)
    .map(listEntry)
}
