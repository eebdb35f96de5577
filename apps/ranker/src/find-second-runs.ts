import { foldDuplicates, isSameText, printText, type SameTextPair, type ScoredArticle } from '@broadsheet/ranking'
import { readTexts, type Database, type RelatedDue } from '@broadsheet/store'

/** Two runs of one text share most of their characteristic words, or at least their headline. */
const suspicious = 0.3
const suspectsPerArticle = 4

/**
 * Which articles are second runs of others: those of a round, or others that they turn out to be the originals of.
 * Reads only the texts of what looks like one. Returns the original of each, by id.
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
