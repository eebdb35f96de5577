import type { BackupArticle } from '@broadsheet/model'
import { restoreAuditSql } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import { tagsOfWrites } from '../cache/tags-of-writes.ts'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { findStored } from './find-stored.ts'
import { moveAddresses, type Move } from './move-addresses.ts'
import { planRestore, type RestoreOutcome } from './plan-restore.ts'
import { restoreStatements } from './restore-statements.ts'
import { restoredRows, prepareArchived, type PlannedArchived, type PreparedArchived } from './restored-rows.ts'

/** The outcome of each article, in their order, and the tags of cached answers that are stale now. */
export type RestoreResult = { outcomes: RestoreOutcome[]; staleTags: string[] }

/**
 * Restores articles of a backup as they were, with everything that was stored of them. Articles that are there already,
 * changed or not, stay as they are, so that doing it again changes nothing. A batch is written whole or not at all. `now`
 * is UTC epoch seconds; `by` is a token's name; with `move`, addresses of the paper that was backed up become this one's.
 */
export async function restoreBackup(
  db: Database,
  articles: readonly BackupArticle[],
  { now, by, move = null }: { now: number; by: string; move?: Move | null },
): Promise<RestoreResult> {
  if (articles.length === 0) return { outcomes: [], staleTags: [] }
  const batch = await Promise.all(articles.map((article) => prepareMoved(article, move)))
  return await retryOnConflict(async () => {
    const { additions, outcomes } = planRestore(batch, await findStored(db, articles))
    if (additions.length === 0) return { outcomes, staleTags: [] }
    const staleTags = tagsOfWrites(additions.map(placeOf))
    const keys = JSON.stringify(additions.map(({ archived }) => archived.source.key))
    await runStatements(db, [
      ...restoreStatements(restoredRows(additions, now)),
      staleTagsSql(staleTags, now),
      restoreAuditSql(keys, { at: now, who: by }),
    ])
    return { outcomes, staleTags }
  })
}

// An import of what the article was made of finds the addresses that it has now.
async function prepareMoved(article: BackupArticle, move: Move | null): Promise<PreparedArchived> {
  const moved = move === null ? article : moveAddresses(article, move)
  return await prepareArchived(moved, { isMoved: moved !== article })
}

// As with an import, the cached 404 of a new article's address ends by itself.
function placeOf({ archived, prepared }: PlannedArchived) {
  const place = { sectionSlug: archived.section.slug, publishedAt: prepared.draft.publishedAt }
  return { slugs: [], before: null, after: archived.status === 'published' ? place : null }
}
