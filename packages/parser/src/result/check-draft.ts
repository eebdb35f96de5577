import { articleDraftSchema, importedDraftSchema, type ArticleDraft, type ImportedDraft } from '@broadsheet/model'
import * as v from 'valibot'
import type { ItemResult, Origins } from './item-result.ts'
import { reject, type Rejection } from './reject-reason.ts'
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
  return checked.success ? { ok: true, draft: checked.output, origins } : refuse(checked.issues[0].path?.[0]?.key, line)
}

// A parsed draft can be invalid in only one way: a part has more or longer texts than `draftLimits` allows.
function refuse(part: unknown, line: number): Rejection {
  switch (part) {
    case 'headline':
      return reject('headline-too-long', line)
    case 'section':
      return reject('section-too-long', line)
    case 'source':
      return reject('source-too-long', line)
    case 'captured':
      return reject('list-too-long', line)
    default:
      return reject('body-too-long', line)
  }
}
