import { importLimits, type ArticleDraft } from '@broadsheet/model'
import {
  readDocument,
  rejectMessage,
  type Document,
  type DocumentFormat,
  type DocumentOptions,
  type ItemResult,
  type Origins,
} from '@broadsheet/parser'
import type { SourceDocument } from './find-documents.ts'
import { openDocument } from './open-document.ts'

/**
 * Why a document, or its item of that number (from 1), did not become an article: a stable reason, its meaning with the
 * cure, and the line where it was met. `item` stands only where a document holds several.
 */
export type Rejection = { file: string | null; item?: number; line: number | null; reason: string; message: string }

/** What a draft was read as, and where its fields stood. */
export type DraftFacts = Pick<ArticleDraft, 'section' | 'headline' | 'publishedAt'> & {
  file: string | null
  item?: number
  format: DocumentFormat
  encoding: string
  key: string
  origins: Origins
}

/** An item as it was read: a draft in JSON and its size in UTF-8, or why not. `isLast` of its document. */
export type Reading = { isLast: boolean } & (
  | { ok: true; file: string | null; draft: string; bytes: number; facts: DraftFacts }
  | { ok: false; rejection: Rejection }
)

/** What the operator says of all documents; `asNew`, that articles of an export become others of this paper. */
export type ReadingOptions = Omit<DocumentOptions, 'file' | 'url' | 'contentType'> & { asNew?: boolean }

/**
 * Reads one document into its items. The paper's own export is read line by line, anything else as a whole. Never
 * throws: what fails is a rejection.
 */
export async function* readDocuments(document: SourceDocument, options: ReadingOptions): AsyncGenerator<Reading> {
  const { file } = document
  const opened = await openDocument(document.open(), options.format)
  if (opened === 'unreadable' || opened === 'too-large') return yield { ...refusal(file, opened), isLast: true }
  if ('bytes' in opened) {
    const read = readDocument(opened.bytes, { ...options, file })
    if (read.ok && read.format === 'paper' && !options.asNew)
      return yield { ...refusal(file, 'reshaped-export'), isLast: true }
    return yield* toReadings(file, read)
  }

  // One line is held back, for only the next tells that it wasn't the last.
  let before: Reading | null = null
  let number = 0
  try {
    for await (const line of opened.lines) {
      number++
      if (line.byteLength === 0) continue
      const reading = readLine(line, { number, file, options })
      if (reading === null) continue
      if (before !== null) yield before
      before = reading
    }
  } catch {
    if (before !== null) yield before
    before = { ...refusal(file, 'unreadable'), isLast: true }
  }
  if (before !== null) yield { ...before, isLast: true }
}

/** A line of an export; null for one of a backup that is about no article. */
function readLine(
  line: Uint8Array,
  { number, file, options }: { number: number; file: string | null; options: ReadingOptions },
): Reading | null {
  const document = readDocument(line, { ...options, file, format: 'paper' })
  if (!document.ok && document.reason === 'no-items') return null
  const [item] = document.ok ? document.items : [document]
  if (item === undefined) return { ...refusal(file, 'unreadable'), isLast: false }
  const { encoding } = document.ok ? document : { encoding: 'utf-8' }
  const reading = toReading(item.ok ? item : { ...item, line: number }, { file, format: 'paper', encoding })
  return { ...reading, isLast: false }
}

function* toReadings(file: string | null, document: Document): Generator<Reading> {
  if (!document.ok) return yield { ok: false, rejection: rejectionOf(document, { file }), isLast: true }
  const { items, format, encoding } = document
  for (const [index, item] of items.entries()) {
    const place = items.length > 1 ? { file, item: index + 1 } : { file }
    yield { ...toReading(item, { ...place, format, encoding }), isLast: index === items.length - 1 }
  }
}

type Place = { file: string | null; item?: number }
type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'isLast'> : never

function toReading(
  item: ItemResult,
  { format, encoding, ...place }: Place & { format: DocumentFormat; encoding: string },
): Bare<Reading> {
  if (!item.ok) return { ok: false, rejection: rejectionOf(item, place) }
  const { section, headline, publishedAt, source } = item.draft
  const draft = JSON.stringify(item.draft)
  const bytes = Buffer.byteLength(draft)
  if (bytes > importLimits.itemBytes) {
    const message = 'The article is too large for the site. Split it.'
    return { ok: false, rejection: { ...place, line: null, reason: 'too-large', message } }
  }
  const facts = { ...place, format, encoding, key: source.key, section, headline, publishedAt, origins: item.origins }
  return { ok: true, file: place.file, draft, bytes, facts }
}

function rejectionOf({ reason, line }: Extract<ItemResult, { ok: false }>, place: Place): Rejection {
  // Items that all stand on the first line, as in JSON, have no line of their own.
  const isOwnLine = place.item === undefined || line > 1
  return { ...place, line: isOwnLine ? line : null, reason, message: rejectMessage(reason) }
}

const refusals = {
  unreadable: 'The file cannot be read. Check that you may open it.',
  'too-large': 'The file is too large to be read. Split it.',
  'reshaped-export':
    'This was an export of a paper, but its lines are no longer as desk export writes them, so that none can come back as it was. --as-new takes the published articles over as new ones.',
}

function refusal(file: string | null, reason: keyof typeof refusals): Bare<Extract<Reading, { ok: false }>> {
  return { ok: false, rejection: { file, line: null, reason, message: refusals[reason] } }
}
