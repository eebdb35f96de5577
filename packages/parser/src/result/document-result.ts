import type { ArticleDraft, ImportedDraft } from '@broadsheet/model'
import type { ItemResult } from './item-result.ts'
import type { Omission } from './omission.ts'
import type { Rejection } from './reject-reason.ts'

/**
 * The items of a document in order, each parsed or rejected separately, and what else is in it by kind and count; or a
 * rejection of the whole.
 */
export type DocumentResult<Draft extends ImportedDraft = ArticleDraft> =
  | { ok: true; items: ItemResult<Draft>[]; omitted?: readonly Omission[] }
  | Rejection
