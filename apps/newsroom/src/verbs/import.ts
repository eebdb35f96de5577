import {
  articlePath,
  importBatchSchema,
  importedDraftSchema,
  importLimits,
  ledeOf,
  withdrawalSchema,
  type ImportBatch,
  type ImportedDraft,
  type ImportOutcome,
  type ImportReport,
} from '@broadsheet/model'
import type { CardArticle } from '@broadsheet/press'
import { importDrafts, type ImportResult } from '@broadsheet/store'
import * as v from 'valibot'
import { keyOf, nextOutcome } from './batch.ts'
import type { Checked } from './check-json.ts'
import { defineParsedVerb, type VerbResult } from './verb.ts'
import { withdrawByKeys } from './withdraw-by-keys.ts'

/**
 * Imports a batch of drafts as published articles, or as drafts if they have no date, then withdraws the articles whose sources withdraw them. Each item is
 * checked by itself; the valid drafts are written together.
 */
export const importBatch = defineParsedVerb({
  scope: 'write',
  parse: parseBatch,
  run: async (deps, _target: null, { items }): Promise<VerbResult<ImportReport>> => {
    const { db, by, now, site } = deps
    const checked = items.map(checkItem)
    const drafts = checked.flatMap((item) => ('draft' in item ? [item.draft] : []))
    const keys = checked.flatMap((item) => ('withdraw' in item ? [item.withdraw] : []))
    const rejected = checked.filter((item) => 'refusal' in item).length
    const imported = await importDrafts(db, drafts, { now, rejected, by })
    const withdrawn = await withdrawByKeys(deps, keys)
    const outcomes = imported.outcomes.values()
    const reported = checked.map((item): ImportOutcome => {
      if ('refusal' in item) return item.refusal
      if ('withdraw' in item) return withdrawn.outcomeOf(item.withdraw)
      const outcome = nextOutcome(outcomes)
      const path = articlePath({ slug: outcome.slug, section: { slug: outcome.sectionSlug } })
      const status = outcome.status === 'draft' ? { status: outcome.status } : {}
      return { outcome: outcome.outcome, key: outcome.key, url: site.url + path, ...status }
    })
    const staleTags = [...imported.staleTags, ...withdrawn.staleTags]
    return { ok: true, value: { items: reported }, staleTags, shared: sharedOf(drafts, imported) }
  },
})

/** A single article that the import added or changed. The cards of a batch are drawn when they are asked for. */
function sharedOf([draft, ...others]: ImportedDraft[], { outcomes }: ImportResult): CardArticle | null {
  if (draft === undefined || others.length > 0 || outcomes[0]?.outcome === 'unchanged') return null
  const { publishedAt } = draft
  if (publishedAt === null) return null
  return { ...draft, publishedAt, section: { slug: '', name: draft.section }, lede: ledeOf(draft.body), images: null }
}

function parseBatch(json: unknown): Checked<ImportBatch> {
  const parsed = v.safeParse(importBatchSchema, json)
  if (parsed.success) return { ok: true, body: parsed.output }
  return { ok: false, detail: `The body is {"items": [1 to ${importLimits.items} drafts or withdrawals]} in JSON.` }
}

type CheckedItem = { draft: ImportedDraft } | { withdraw: string } | { refusal: ImportOutcome }

function checkItem(item: unknown): CheckedItem {
  const withdrawal = v.safeParse(withdrawalSchema, item)
  if (withdrawal.success) return withdrawal.output
  const parsed = v.safeParse(importedDraftSchema, item)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refuse(item, `${v.getDotPath(issue) ?? 'The item'}: ${issue.message}`)
  }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.output)).length
  if (bytes > importLimits.itemBytes) {
    return refuse(item, `The article has ${bytes} bytes of JSON; at most ${importLimits.itemBytes} are allowed`)
  }
  return { draft: parsed.output }
}

function refuse(item: unknown, reason: string): CheckedItem {
  return { refusal: { outcome: 'rejected', key: keyOf(item), reason } }
}
