import type { ArticleDraft } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { completeDrafts } from './complete-drafts.ts'
import { findKnownArticles } from './find-known-articles.ts'
import { planImport, type DraftOutcome } from './plan-import.ts'
import { prepareDraft } from './prepare-draft.ts'
import { tagsOfImport } from './tags-of-import.ts'
import { writeImport } from './write-import.ts'

/** The outcome of each draft, in their order, and the tags of cached answers that are stale now. */
export type ImportResult = { outcomes: DraftOutcome[]; staleTags: string[] }

/**
 * Imports a batch of drafts, whole or not at all. Importing the same drafts again changes nothing. `rejected` is the
 * number of items that were refused before, for the log of imports; `now` is UTC epoch seconds; `by` is the sender's
 * name for the audit log. With `logsUnchanged: false`, a batch that changes nothing writes nothing.
 */
export async function importDrafts(
  db: Database,
  drafts: readonly ArticleDraft[],
  {
    now,
    rejected,
    by = 'import',
    logsUnchanged = true,
  }: { now: number; rejected: number; by?: string; logsUnchanged?: boolean },
): Promise<ImportResult> {
  const prepared = await Promise.all(drafts.map(prepareDraft))
  return await retryOnConflict(async (conflicts) => {
    const { drafts: complete, lookup } = await completeDrafts(prepared, await findKnownArticles(db, prepared))
    const plan = planImport(complete, lookup, conflicts)
    const isUnchanged = plan.additions.length + plan.updates.length === 0
    if (isUnchanged && !logsUnchanged) return { outcomes: plan.outcomes, staleTags: [] }
    await writeImport(db, plan, { rejected, now, by })
    return { outcomes: plan.outcomes, staleTags: tagsOfImport(plan) }
  })
}
