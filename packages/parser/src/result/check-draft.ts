import { articleDraftSchema, importedDraftSchema, type ArticleDraft, type ImportedDraft } from '@broadsheet/model'
import * as v from 'valibot'
import type { ItemResult, Origins } from './item-result.ts'
import { reject, type RejectReason } from './reject-reason.ts'
import { repairTexts } from './repair-texts.ts'

/** The line that an item begins at, and the origins of its fields. */
type Place = { line: number; origins: Origins }

/** Checks a draft by the model's schema; otherwise rejects it with the part that exceeds its limits. */
export function checkDraft(draft: ArticleDraft, place: Place): ItemResult {
  return checkBy(articleDraftSchema, draft, place)
}

/** The same for a draft that may have no date. */
export function checkImported(draft: ImportedDraft, place: Place): ItemResult<ImportedDraft> {
  return checkBy(importedDraftSchema, draft, place)
}

function checkBy<Draft extends ImportedDraft>(
  schema: v.GenericSchema<Draft>,
  draft: Draft,
  { line, origins }: Place,
): ItemResult<Draft> {
  const checked = v.safeParse(schema, repairTexts(draft))
  return checked.success
    ? { ok: true, draft: checked.output, origins }
    : reject(reasonOf(checked.issues[0].path?.[0]?.key), line)
}

/** Why a parsed draft is invalid, by its part: the only way is that the part has more or longer texts than `draftLimits` allows. */
export function reasonOf(part: unknown): RejectReason {
  switch (part) {
    case 'headline':
      return 'headline-too-long'
    case 'section':
      return 'section-too-long'
    case 'source':
      return 'source-too-long'
    case 'captured':
      return 'list-too-long'
    default:
      return 'body-too-long'
  }
}
