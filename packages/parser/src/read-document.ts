import { parseDump } from './dump/parse-dump.ts'
import { reject, type Rejection } from './dump/reject-reason.ts'
import { readFeed } from './feed/read-feed.ts'
import { readHtml } from './html/read-html.ts'
import { checkDraft } from './item/build-reading.ts'
import type { DocumentReading } from './item/document-reading.ts'
import type { ItemOptions } from './item/item-options.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readNinjs } from './ninjs/read-ninjs.ts'
import { readPaper } from './paper/read-paper.ts'
import type { ItemReading } from './reading.ts'
import { decodeDocument } from './sniff/decode-document.ts'
import type { DocumentFormat } from './sniff/document-format.ts'
import { sniffFormat } from './sniff/sniff-format.ts'
import { readWxr } from './wxr/read-wxr.ts'

/** `contentType` is the media type that the document came with, `format` what it is, whatever it looks like. */
export type DocumentOptions = ItemOptions & { contentType?: string; format?: DocumentFormat }

/** What a document is, and each of its items as a draft or a rejection; or why it gives none as a whole. */
export type Document = { ok: true; format: DocumentFormat; encoding: string; items: ItemReading[] } | Rejection

/**
 * Reads a document of any format that the paper knows, in any encoding. Throws only for an unknown timezone. The format
 * is told by the content; name and media type only break ties. What nothing speaks for is read as a text dump.
 */
export function readDocument(bytes: Uint8Array, options: DocumentOptions): Document {
  const { text, encoding } = decodeDocument(bytes, options.contentType)
  if (text.trim() === '') return reject('empty', 1)
  const format = options.format ?? sniffFormat(text, options)
  if (format === null) return reject('unknown-format', 1)
  const reading = readers[format](text, options)
  return reading.ok ? { ok: true, format, encoding, items: reading.items } : reading
}

const readers: Record<DocumentFormat, (text: string, options: ItemOptions) => DocumentReading> = {
  dump: (text, options) => one(parseDump(text, options)),
  html: (text, options) => one(inSection(readHtml(text, options), options.section)),
  feed: readFeed,
  ninjs: readNinjs,
  wxr: readWxr,
  markdown: (text, options) => one(readMarkdown(text, options)),
  paper: readPaper,
}

// What is one item gives it or nothing.
function one(reading: ItemReading): DocumentReading {
  return reading.ok ? { ok: true, items: [reading] } : reading
}

function inSection(reading: ItemReading, section: string | undefined): ItemReading {
  if (!reading.ok || section === undefined) return reading
  const draft = { ...reading.draft, section }
  return checkDraft(draft, { line: 1, origins: { ...reading.origins, section: '--section' } })
}
