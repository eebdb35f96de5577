import type { ComparedArticle, ScoredArticle } from './score-found.ts'
import { isRelated } from './score-related.ts'
import { blendScores, spreadRelated, type Scores } from './spread-related.ts'

const maxPerArticle = 20
const none: ReadonlyMap<number, ScoredArticle> = new Map()

export type ScoredPair = { articleId: number; otherId: number; score: number }

type StoredPair = ScoredPair & { language: string | null }

export type RelatedSources = {
  articles: readonly ComparedArticle[]
  /** The articles found for each of them (`scoreFound`). */
  scored: ReadonlyMap<number, ReadonlyMap<number, ScoredArticle>>
  /** The pairs that earlier rounds stored for their closest. */
  stored: readonly StoredPair[]
  /** The original of each second run, by id (`foldDuplicates`). */
  folded: ReadonlyMap<number, number>
}

/**
 * The related pairs, the twenty best of each article: by its own evidence and that of its closest articles, from this
 * round if they are in it, else from an earlier one. The pairs of a second run are those of its original.
 */
export function composeRelated({ articles, scored, stored, folded }: RelatedSources): ScoredPair[] {
  const storedOf = Map.groupBy(stored, ({ articleId }) => articleId)
  const languages = new Map(stored.map(({ otherId, language }) => [otherId, language]))
  const close = new Map(articles.map((article) => [article.id, closeScores(article, scored.get(article.id) ?? none)]))
  const closeTo = (id: number): Scores =>
    close.get(id) ?? new Map(storedOf.get(id)?.map(({ otherId, score }) => [otherId, score]))
  const best = new Map<string, ScoredPair>()
  for (const article of articles) {
    const others = scored.get(article.id) ?? none
    for (const { otherId, score } of relativesOf(article, others, closeTo, languages)) {
      const pair = { articleId: folded.get(article.id) ?? article.id, otherId: folded.get(otherId) ?? otherId, score }
      const key = `${pair.articleId} ${pair.otherId}`
      if (pair.articleId !== pair.otherId && score > (best.get(key)?.score ?? 0)) best.set(key, pair)
    }
  }
  return [...best.values()]
}

function relativesOf(
  article: ComparedArticle,
  others: ReadonlyMap<number, ScoredArticle>,
  closeTo: (id: number) => Scores,
  storedLanguages: ReadonlyMap<number, string | null>,
) {
  const close = closeTo(article.id)
  const spread = spreadRelated(article.id, close, closeTo)
  // Distant neighbours can agree on much that has nothing to do with this article.
  const closeness = Math.max(0, ...close.values())
  return [...new Set([...others.keys(), ...spread.keys()])]
    .flatMap((otherId) => {
      const {
        direct: own,
        language,
        ...evidence
      } = others.get(otherId) ?? {
        ...unseen,
        language: storedLanguages.get(otherId) ?? null,
      }
      const fromOthers = spread.get(otherId) ?? 0
      return isRelated({ ...evidence, spread: fromOthers * closeness }, [article.language, language])
        ? [{ otherId, score: blendScores(own, fromOthers) }]
        : []
    })
    .toSorted((a, b) => b.score - a.score || b.otherId - a.otherId)
    .slice(0, maxPerArticle)
}

const unseen = { direct: 0, match: 0, likeness: 0, captured: false } as const

/** The scores of the articles that are related by their own evidence; only these count as evidence for others. */
export function closeScores(
  { language }: { language: string | null },
  others: ReadonlyMap<number, ScoredArticle>,
): Scores {
  const close = [...others].filter(([, other]) => isRelated({ ...other, spread: 0 }, [language, other.language]))
  return new Map(close.map(([id, { direct }]) => [id, direct]))
}
