import { headlineGrams, headlineLikeness } from './headline-grams.ts'
import { scoreRelated } from './score-related.ts'

/** An article to find related ones for; `publishedAt` is UTC epoch seconds. */
export type ComparedArticle = {
  id: number
  headline: string
  sectionSlug: string
  publishedAt: number
  language: string | null
}

/** An article found for another; `match` is the share of the other's words that it has (`createMatch`). */
export type FoundArticle = Omit<ComparedArticle, 'id'> & {
  articleId: number
  otherId: number
  match: number
  captured: boolean
}

/** The score of an article found (`scoreRelated`), and its evidence. */
export type ScoredArticle = {
  direct: number
  match: number
  likeness: number
  captured: boolean
  publishedAt: number
  language: string | null
}

/** Scores the articles found: by the id of each article, the scored ones by their ids. */
export function scoreFound(
  articles: readonly ComparedArticle[],
  found: readonly FoundArticle[],
): Map<number, Map<number, ScoredArticle>> {
  const rows = Map.groupBy(found, ({ articleId }) => articleId)
  const languages = new Map(articles.map(({ id, language }) => [id, language]))
  return new Map(
    articles.map((article) => {
      const others = rows.get(article.id) ?? []
      const grams = headlineGrams(article.headline, article.language)
      const score = (other: FoundArticle): ScoredArticle => {
        const language = languages.get(other.otherId) ?? other.language
        const evidence = {
          match: other.match,
          likeness: headlineLikeness(grams, headlineGrams(other.headline, language)),
          captured: other.captured,
        }
        const direct = scoreRelated({
          ...evidence,
          sameSection: other.sectionSlug === article.sectionSlug,
          hoursApart: (other.publishedAt - article.publishedAt) / 3600,
        })
        return { ...evidence, direct, publishedAt: other.publishedAt, language }
      }
      const scored = others.filter(({ otherId }) => otherId !== article.id)
      return [article.id, new Map(scored.map((other) => [other.otherId, score(other)]))]
    }),
  )
}
