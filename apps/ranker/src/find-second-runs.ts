import { foldDuplicates, isSameText, printText, type SameTextPair, type ScoredArticle } from '@broadsheet/ranking'
import { readTexts, type Database, type RelatedDue } from '@broadsheet/store'

/** The least likeness of words or headlines at which two texts are compared. */
const suspicious = 0.3
const suspectsPerArticle = 4

/**
 * Finds which articles are second runs of others: articles of a round, or earlier ones that turn out to be. Reads the
 * texts only of suspects. Returns the original's id by the id of each second run.
 */
export async function findSecondRuns(
  db: Database,
  articles: readonly RelatedDue[],
  scored: ReadonlyMap<number, ReadonlyMap<number, ScoredArticle>>,
): Promise<Map<number, number>> {
  const suspects = articles.flatMap((article) =>
    suspectsOf(scored.get(article.id)).map((other) => ({ article, other })),
  )
  const known = new Map(articles.map(({ id, headline, text }) => [id, { headline, text }]))
  const unread = new Set(suspects.map(({ other }) => other.id).filter((id) => !known.has(id)))
  const texts = unread.size === 0 ? known : new Map([...known, ...(await readTexts(db, [...unread]))])
  const prints = new Map([...texts].map(([id, words]) => [id, printText(words)]))
  const same = suspects.flatMap(({ article, other }): SameTextPair[] => {
    const [one, two] = [prints.get(article.id), prints.get(other.id)]
    return one !== undefined && two !== undefined && isSameText(one, two) ? [[article, other]] : []
  })
  return foldDuplicates(same)
}

function suspectsOf(others: ReadonlyMap<number, ScoredArticle> | undefined) {
  return [...(others ?? [])]
    .map(([id, { match, likeness, publishedAt }]) => ({ id, publishedAt, alike: Math.max(match, likeness) }))
    .filter(({ alike }) => alike >= suspicious)
    .toSorted((a, b) => b.alike - a.alike || a.id - b.id)
    .slice(0, suspectsPerArticle)
}
