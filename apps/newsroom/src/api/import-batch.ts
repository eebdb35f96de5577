import {
  type ArticleDraft,
  type ImportBatch,
  type ImportOutcome,
  type ImportReport,
  articleDraftSchema,
  articlePath,
  importLimits,
} from '@broadsheet/model'
import { importDrafts } from '@broadsheet/store'
import * as v from 'valibot'
import type { Deps } from '../context/env.ts'

type CheckedItem = { draft: ArticleDraft } | { refusal: ImportOutcome }

/**
 * Takes a batch from the desk into the archive. Each item is checked by itself; the good ones are written together.
 * Answers the report for the desk, and the tags of what the edge's cache shows wrongly from now on.
 */
export async function importBatch(
  { db, site, now, editor }: Deps,
  batch: ImportBatch,
): Promise<{ report: ImportReport; staleTags: string[] }> {
  const checked = batch.items.map(checkItem)
  const drafts = checked.flatMap((item) => ('draft' in item ? [item.draft] : []))
  const { outcomes: written, staleTags } = await importDrafts(db, drafts, {
    now: now(),
    rejected: checked.length - drafts.length,
    by: editor.name,
  })
  const outcomes = written.values()
  const report = {
    items: checked.map((item): ImportOutcome => {
      if ('refusal' in item) return item.refusal
      const { value: outcome } = outcomes.next()
      if (outcome === undefined) throw new Error('The store answered fewer drafts than it was given')
      const path = articlePath({ slug: outcome.slug, section: { slug: outcome.sectionSlug } })
      return { outcome: outcome.outcome, key: outcome.key, url: site.url + path }
    }),
  }
  return { report, staleTags }
}

function checkItem(item: unknown): CheckedItem {
  const parsed = v.safeParse(articleDraftSchema, item)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refuse(item, `${v.getDotPath(issue) ?? 'The item'}: ${issue.message}`)
  }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.output)).length
  if (bytes > importLimits.itemBytes) {
    return refuse(item, `The article has ${bytes} bytes of JSON; at most ${importLimits.itemBytes} are taken`)
  }
  return { draft: parsed.output }
}

const keyedSchema = v.object({ source: v.object({ key: v.string() }) })

function refuse(item: unknown, reason: string): CheckedItem {
  const keyed = v.safeParse(keyedSchema, item)
  return { refusal: { outcome: 'rejected', key: keyed.success ? keyed.output.source.key : null, reason } }
}
