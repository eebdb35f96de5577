import type { ImportedDraft } from '@broadsheet/model'
import { readArticleJson } from './article/read-article-json.ts'
import { parseDump } from './dump/parse-dump.ts'
import { readFeed } from './feed/read-feed.ts'
import { readHtml } from './html/read-html.ts'
import type { ItemOptions } from './item/item-options.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readNinjs } from './ninjs/read-ninjs.ts'
import { readPaper } from './paper/read-paper.ts'
import { checkImported } from './result/check-draft.ts'
import type { DocumentResult } from './result/document-result.ts'
import { withOmissions, type ItemResult } from './result/item-result.ts'
import type { Omission } from './result/omission.ts'
import { reject, type Rejection } from './result/reject-reason.ts'
import { decodeDocument } from './sniff/decode-document.ts'
import type { DocumentFormat } from './sniff/document-format.ts'
import { sniffFormat } from './sniff/sniff-format.ts'
import { readWxr } from './wxr/read-wxr.ts'

/** `contentType` is the document's media type, `format` its format, which is otherwise detected. */
export type DocumentOptions = ItemOptions & { contentType?: string; format?: DocumentFormat }

/**
 * The format of a document, each of its items as a draft or a rejection, and what else is in it, if anything; or a
 * rejection of the whole.
 */
export type Document =
  | {
      ok: true
      format: DocumentFormat
      encoding: string
      items: ItemResult<ImportedDraft>[]
      omitted?: readonly Omission[]
    }
  | Rejection

/**
 * Parses a document of any known format, in any encoding. Throws only for an unknown time zone. The content decides on
 * the format; name and media type only break ties. A text without evidence is parsed as a text dump.
 *
 * @example readDocument(bytes, { timezone: 'UTC', file: 'dump.txt' })
 */
export function readDocument(bytes: Uint8Array, options: DocumentOptions): Document {
  const { text, encoding } = decodeDocument(bytes, options.contentType)
  if (text.trim() === '') return reject('empty', 1)
  const format = options.format ?? sniffFormat(text, options)
  if (format === null) return reject('unknown-format', 1)
  const result = readers[format](text, options)
  if (!result.ok) return result
  const { items, omitted = [] } = result
  return { ok: true, format, encoding, items, ...(omitted.length > 0 && { omitted }) }
}

const readers: Record<DocumentFormat, (text: string, options: ItemOptions) => DocumentResult<ImportedDraft>> = {
  dump: (text, options) => one(parseDump(text, options)),
  html: (text, options) => one(inSection(readHtml(text, options), options.section)),
  feed: readFeed,
  ninjs: readNinjs,
  wxr: readWxr,
  markdown: (text, options) => one(readMarkdown(text, options)),
  article: (text, options) => one(readArticleJson(text, options)),
  paper: readPaper,
}

function one<Draft extends ImportedDraft>(result: ItemResult<Draft>): DocumentResult<Draft> {
  return result.ok ? { ok: true, items: [result] } : result
}

function inSection(result: ItemResult<ImportedDraft>, section: string | undefined): ItemResult<ImportedDraft> {
  if (!result.ok || section === undefined) return result
  const origins = { ...result.origins, section: '--section' }
  return withOmissions(checkImported({ ...result.draft, section }, { line: 1, origins }), result.omitted ?? [])
}
