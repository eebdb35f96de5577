import type { ImportedDraft } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { completeDrafts } from './complete-drafts.ts'
import { findKnownArticles } from './find-known-articles.ts'
import { planImport, type DraftOutcome } from './plan-import.ts'
import { prepareDraft, prepareUndated } from './prepare-draft.ts'
import { settleDates } from './settle-dates.ts'
import { tagsOfImport } from './tags-of-import.ts'
import { writeImport } from './write-import.ts'

/** The outcome of each draft, in their order, and the tags of cached answers that are stale now. */
export type ImportResult = { outcomes: DraftOutcome[]; staleTags: string[] }

/**
 * Imports a batch of drafts, whole or not at all. Those without a date become drafts of the paper. Importing the same drafts again changes nothing. `rejected` is the
 * number of items that were refused before, for the log of imports; `now` is UTC epoch seconds; `by` is the sender's
 * name for the audit log. With `logsUnchanged: false`, a batch that changes nothing writes nothing. With `copiesImages`,
 * the images of written articles are to be copied into the paper.
 */
export async function importDrafts(
  db: Database,
  drafts: readonly ImportedDraft[],
  {
    now,
    rejected,
    by = 'import',
    logsUnchanged = true,
    copiesImages = false,
  }: { now: number; rejected: number; by?: string; logsUnchanged?: boolean; copiesImages?: boolean },
): Promise<ImportResult> {
  const prepared = await Promise.all(
    drafts.map(async (draft) => {
      const { publishedAt } = draft
      return publishedAt === null ? await prepareUndated(draft, now) : await prepareDraft({ ...draft, publishedAt })
    }),
  )
  return await retryOnConflict(async (conflicts) => {
    const found = await findKnownArticles(db, prepared)
    const { drafts: complete, lookup } = await completeDrafts(await settleDates(prepared, found), found)
    const plan = planImport(complete, lookup, conflicts)
    const isUnchanged = plan.additions.length + plan.updates.length === 0
    if (isUnchanged && !logsUnchanged) return { outcomes: plan.outcomes, staleTags: [] }
    await writeImport(db, plan, { rejected, now, by, copiesImages })
    return { outcomes: plan.outcomes, staleTags: tagsOfImport(plan) }
  })
}
