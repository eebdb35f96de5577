import type { ItemResult } from './item-result.ts'
import type { Rejection } from './reject-reason.ts'

/** The items of a document in its order, each read or rejected by itself; or why the document as a whole gives none. */
export type DocumentResult = { ok: true; items: ItemResult[] } | Rejection
