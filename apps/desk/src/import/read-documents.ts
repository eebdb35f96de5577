import { importLimits, type ImportedDraft } from '@broadsheet/model'
import {
  readDocument,
  rejectMessage,
  type Document,
  type DocumentFormat,
  type DocumentOptions,
  type ItemResult,
  type Omission,
  type Origins,
} from '@broadsheet/parser'
import type { SourceDocument } from './find-documents.ts'
import { openDocument } from './open-document.ts'

/**
 * Why a document, or one item of it, did not become an article: a stable reason, a message with a hint, and the line.
 * `item` (from 1) is set only if the document has several, and `headline` only if its format names rejected items.
 */
export type Rejection = {
  file: string | null
  item?: number
  headline?: string
  line: number | null
  reason: string
  message: string
}

/** Facts of a draft: how its document was parsed, where each field was found, and what of it could not be imported. */
export type DraftFacts = Pick<ImportedDraft, 'section' | 'headline' | 'publishedAt'> & {
  file: string | null
  item?: number
  format: DocumentFormat
  encoding: string
  key: string
  origins: Origins
  omitted?: readonly Omission[]
}

/**
 * A parsed item: a draft as JSON with its size in UTF-8, or a rejection. `isLast` marks the last one of a document.
 * `omitted` is what of it, and with the last one what of its document, could not be imported. `withdraws` is the key of an
 * article that its source withdraws.
 */
export type ParsedItem = { isLast: boolean; omitted?: readonly Omission[] } & (
  | { ok: true; file: string | null; draft: string; bytes: number; facts: DraftFacts }
  | { ok: false; rejection: Rejection; withdraws?: string }
)

/** Options for all documents. With `asNew` the articles of an export become new ones of this paper. */
export type ParseOptions = Omit<DocumentOptions, 'file' | 'url' | 'contentType'> & { asNew?: boolean }

/**
 * Parses a document into its items, an export line by line and any other document as a whole. Never throws: a failure
 * becomes a rejection.
 */
export async function* readDocuments(document: SourceDocument, options: ParseOptions): AsyncGenerator<ParsedItem> {
  const { file } = document
  const opened = await openDocument(document.open(), options.format)
  if (opened === 'unreadable' || opened === 'too-large') return yield { ...refusal(file, opened), isLast: true }
  if ('bytes' in opened) {
    const read = readDocument(opened.bytes, { ...options, file })
    if (read.ok && read.format === 'paper' && !options.asNew)
      return yield { ...refusal(file, 'reshaped-export'), isLast: true }
    return yield* toParsedItems(file, read)
  }

  // An item is yielded only when the next one is known, which shows whether it was the last.
  let before: ParsedItem | null = null
  let number = 0
  try {
    for await (const line of opened.lines) {
      number++
      if (line.byteLength === 0) continue
      const item = parseLine(line, { number, file, options })
      if (item === null) continue
      if (before !== null) yield before
      before = item
    }
  } catch {
    if (before !== null) yield before
    before = { ...refusal(file, 'unreadable'), isLast: true }
  }
  if (before !== null) yield { ...before, isLast: true }
}

/** Parses a line of an export or a backup; null if it is not an article. */
function parseLine(
  line: Uint8Array,
  { number, file, options }: { number: number; file: string | null; options: ParseOptions },
): ParsedItem | null {
  const document = readDocument(line, { ...options, file, format: 'paper' })
  if (!document.ok && document.reason === 'no-items') return null
  const [item] = document.ok ? document.items : [document]
  if (item === undefined) return { ...refusal(file, 'unreadable'), isLast: false }
  const { encoding } = document.ok ? document : { encoding: 'utf-8' }
  const parsed = toParsedItem(item.ok ? item : { ...item, line: number }, { file, format: 'paper', encoding })
  return { ...parsed, isLast: false }
}

function* toParsedItems(file: string | null, document: Document): Generator<ParsedItem> {
  if (!document.ok) return yield { ok: false, rejection: rejectionOf(document, { file }), isLast: true }
  const { items, format, encoding, omitted = [] } = document
  for (const [index, item] of items.entries()) {
    const place = items.length > 1 ? { file, item: index + 1 } : { file }
    const isLast = index === items.length - 1
    const lost = [...((item.ok && item.omitted) || []), ...(isLast ? omitted : [])]
    const parsed = toParsedItem(item, { ...place, format, encoding })
    yield { ...parsed, isLast, ...(lost.length > 0 && { omitted: lost }) }
  }
}

type Place = { file: string | null; item?: number }
type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'isLast'> : never

function toParsedItem(
  item: ItemResult<ImportedDraft>,
  { format, encoding, ...place }: Place & { format: DocumentFormat; encoding: string },
): Bare<ParsedItem> {
  if (!item.ok) {
    return { ok: false, rejection: rejectionOf(item, place), ...(item.key !== undefined && { withdraws: item.key }) }
  }
  const { section, headline, publishedAt, source } = item.draft
  const draft = JSON.stringify(item.draft)
  const bytes = Buffer.byteLength(draft)
  if (bytes > importLimits.itemBytes) {
    const message = 'The article is too large for the site. Split it.'
    return { ok: false, rejection: { ...place, line: null, reason: 'too-large', message } }
  }
  const { origins, omitted } = item
  const found = { section, headline, publishedAt, origins, ...(omitted !== undefined && { omitted }) }
  const facts = { ...place, format, encoding, key: source.key, ...found }
  return { ok: true, file: place.file, draft, bytes, facts }
}

function rejectionOf({ reason, line, headline }: Extract<ItemResult, { ok: false }>, place: Place): Rejection {
  // In JSON all items may be on the first line: then the line says nothing about an item.
  const isOwnLine = place.item === undefined || line > 1
  const facts = { line: isOwnLine ? line : null, reason, message: rejectMessage(reason) }
  return { ...place, ...(headline !== undefined && { headline }), ...facts }
}

const refusals = {
  unreadable: 'The file cannot be read. Check its permissions.',
  'too-large': 'The file is too large. Split it.',
  'reshaped-export':
    'This export of a paper was reformatted: its lines are no longer as desk export writes them, so the articles cannot be restored. --as-new imports the published ones as new articles.',
}

function refusal(file: string | null, reason: keyof typeof refusals): Bare<Extract<ParsedItem, { ok: false }>> {
  return { ok: false, rejection: { file, line: null, reason, message: refusals[reason] } }
}
