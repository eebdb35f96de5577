import type { Rejection } from '../dump/reject-reason.ts'
import type { ItemReading } from '../reading.ts'

/** The items of a document in its order, each read or rejected by itself; or why the document as a whole gives none. */
export type DocumentReading = { ok: true; items: ItemReading[] } | Rejection
