import type { ComparedArticle, ScoredArticle } from './score-found.ts'
import { isRelated } from './score-related.ts'
import { blendScores, spreadRelated, type Scores } from './spread-related.ts'

const keptPerArticle = 20
const none: ReadonlyMap<number, ScoredArticle> = new Map()

/** Two articles that go together, the higher score the more. */
export type ScoredPair = { articleId: number; otherId: number; score: number }

/** A pair that an earlier round stored. */
type StoredPair = ScoredPair & { language: string | null }

/** What the related articles of a round are made of. */
export type RelatedSources = {
  articles: readonly ComparedArticle[]
  /** What was found for each of them (`scoreFound`). */
  scored: ReadonlyMap<number, ReadonlyMap<number, ScoredArticle>>
  /** What earlier rounds stored for their closest. */
  stored: readonly StoredPair[]
  /** Which articles are second runs, and of which (`foldDuplicates`). */
  folded: ReadonlyMap<number, number>
}

/**
 * The pairs of articles that go together, each article's twenty best: its own evidence and that of its closest, which
 * is of this round for those that are in it, of an earlier one for others. A second run's pairs are its original's.
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
  // Neighbours that are hardly close themselves can agree on much, but not that it has to do with this article.
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
    .slice(0, keptPerArticle)
}

const unseen = { direct: 0, match: 0, likeness: 0, captured: false } as const

/** The scores of those that go with an article by their own evidence: only these speak for others. */
export function closeScores(
  { language }: { language: string | null },
  others: ReadonlyMap<number, ScoredArticle>,
): Scores {
  const close = [...others].filter(([, other]) => isRelated({ ...other, spread: 0 }, [language, other.language]))
  return new Map(close.map(([id, { direct }]) => [id, direct]))
}
