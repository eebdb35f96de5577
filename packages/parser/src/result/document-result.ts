import type { ItemResult } from './item-result.ts'
import type { Rejection } from './reject-reason.ts'

/** The items of a document in order, each parsed or rejected separately; or a rejection of the whole. */
export type DocumentResult = { ok: true; items: ItemResult[] } | Rejection
