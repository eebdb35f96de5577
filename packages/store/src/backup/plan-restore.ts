import { type BackupArticle, backupArticleSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { StoredOfBatch } from './find-stored.ts'
import type { PlannedArchived, PreparedArchived } from './restored-rows.ts'

/** The outcome of an article of a backup; `address` is one that an article with another key has. */
export type RestoreOutcome = { key: string; slug: string; sectionSlug: string } & (
  | { outcome: 'restored' | 'unchanged' | 'kept' }
  | { outcome: 'rejected'; address: string }
)

/** The articles that a restoration adds, and the outcome of each article, in the order of the batch. */
export type RestorePlan = { additions: PlannedArchived[]; outcomes: RestoreOutcome[] }

/**
 * Decides for each article whether it is restored. A stored article with its key stays as it is. A restored article gets
 * the id that it had (cursors and the order of articles of one second depend on it), or a new one where another
 * article has that now.
 */
export function planRestore(batch: readonly PreparedArchived[], stored: StoredOfBatch): RestorePlan {
  const articles = new Map(stored.articles)
  const slugs = new Map(stored.slugs)
  const ids = new Set(stored.ids)
  const additions: PlannedArchived[] = []
  let lastId = Math.max(stored.lastId, ...batch.map(({ archived }) => archived.paper?.id ?? 0))

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

// Readers' votes and the ranker's findings do not make it another article.
function isSame(known: BackupArticle, archived: BackupArticle): boolean {
  return contentOf(known) === contentOf(archived)
}

/** Parsed, so that the order of keys is the schema's in both. */
function contentOf(article: BackupArticle): string | null {
  const parsed = v.safeParse(backupArticleSchema, article)
  if (!parsed.success) return null
  const { views: _views, votes: _votes, paper: _paper, ...content } = parsed.output
  return JSON.stringify(content)
}
