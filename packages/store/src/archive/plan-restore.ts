import { type ArchivedArticle, archivedArticleSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { HeldOfBatch } from './read-held.ts'
import type { PlannedArchived, PreparedArchived } from './restored-rows.ts'

/** What becomes of an archived article; `address` is what an article of another key has. */
export type RestoreOutcome = { key: string; slug: string; sectionSlug: string } & (
  | { outcome: 'restored' | 'unchanged' | 'kept' }
  | { outcome: 'rejected'; address: string }
)

/** What a restoration is going to write, and what becomes of each article, in the order of the batch. */
export type RestorePlan = { additions: PlannedArchived[]; outcomes: RestoreOutcome[] }

/**
 * Decides for each article whether it comes back. What the archive holds under its key stays as it is. An article gets
 * the id that it had (cursors, previews and the order of articles of one second depend on it), or a new one where
 * another has that meanwhile.
 */
export function planRestore(batch: readonly PreparedArchived[], held: HeldOfBatch): RestorePlan {
  const articles = new Map(held.articles)
  const slugs = new Map(held.slugs)
  const ids = new Set(held.ids)
  const additions: PlannedArchived[] = []
  let lastId = Math.max(held.lastId, ...batch.map(({ archived }) => archived.paper?.id ?? 0))

  const outcomes = batch.map((one): RestoreOutcome => {
    const { slug, oldAddresses, section, source, paper } = one.archived
    const { key } = source
    const known = articles.get(key)
    if (known !== undefined) {
      const outcome = isSame(known, one.archived) ? 'unchanged' : 'kept'
      return { outcome, key, slug: known.slug, sectionSlug: known.section.slug }
    }
    const place = { key, slug, sectionSlug: section.slug }
    const taken = [slug, ...oldAddresses].find((address, at, all) => slugs.has(address) || all.indexOf(address) < at)
    if (taken !== undefined) return { outcome: 'rejected', ...place, address: taken }
    const id = paper === undefined || ids.has(paper.id) ? (lastId += 1) : paper.id
    ids.add(id)
    articles.set(key, one.archived)
    for (const address of [slug, ...oldAddresses]) slugs.set(address, key)
    additions.push({ ...one, id })
    return { outcome: 'restored', ...place }
  })
  return { additions, outcomes }
}

// What readers and the ranker do to an article makes it no other one.
function isSame(known: ArchivedArticle, archived: ArchivedArticle): boolean {
  return contentOf(known) === contentOf(archived)
}

/** Parsed, so that the order of keys is the schema's in both. */
function contentOf(article: ArchivedArticle): string | null {
  const parsed = v.safeParse(archivedArticleSchema, article)
  if (!parsed.success) return null
  const { views: _views, votes: _votes, paper: _paper, ...content } = parsed.output
  return JSON.stringify(content)
}
