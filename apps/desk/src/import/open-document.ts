import { importLimits } from '@broadsheet/model'
import type { DocumentFormat } from '@broadsheet/parser'
import { kindOfLine } from '../backup-file/backup-marks.ts'
import { linesOf } from '../bytes/lines-of.ts'
import { joined } from '../bytes/peek.ts'
import { unpack } from '../bytes/unpack.ts'

/** A document's bytes, or its lines if it can be read line by line. */
export type OpenedDocument = { bytes: Uint8Array } | { lines: AsyncIterable<Uint8Array> }

// UTF-16 may need twice a draft's size, and a page may have as much again besides the article.
const maxPageBytes = 4 * importLimits.itemBytes
// A feed or an export of another system holds many articles. Its text and its drafts are in memory together.
const maxCollectionBytes = 100_000_000
const maxLineBytes = 2 * importLimits.itemBytes

/**
 * Opens a document, packed with gzip or not. A backup or an export is read line by line, whatever its size. XML and JSON,
 * which may hold many articles, may have 100 MB; any other document what one article may need. Never throws, but the
 * lines may throw while they are read.
 */
export async function openDocument(
  input: AsyncIterable<Uint8Array>,
  format: DocumentFormat | undefined,
): Promise<OpenedDocument | 'too-large' | 'unreadable'> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    const iterator = (await unpack(input))[Symbol.asyncIterator]()
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return { bytes: Buffer.concat(chunks) }
      chunks.push(value)
      bytes += value.byteLength
      if (isExport(chunks[0], format)) return { lines: linesOf(joined(chunks, iterator), maxLineBytes) }
      if (bytes > (isCollection(chunks[0]) ? maxCollectionBytes : maxPageBytes)) {
        await iterator.return?.()
        return 'too-large'
      }
    }
  } catch {
    return 'unreadable'
  }
}

function isExport(first: Uint8Array | undefined, format: DocumentFormat | undefined): boolean {
  if (format !== undefined) return format === 'paper'
  return first !== undefined && kindOfLine(first) !== null
}

function isCollection(first: Uint8Array | undefined): boolean {
  return /^[\uFEFF\s]*(?:<\?xml|<!--|<(?:\w+:)?(?:rss|feed|rdf)\b|[{[])/iu.test(opening(first))
}

function opening(chunk: Uint8Array | undefined): string {
  return new TextDecoder().decode(chunk?.subarray(0, 200))
}
