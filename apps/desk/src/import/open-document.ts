import { importLimits } from '@broadsheet/model'
import type { DocumentFormat } from '@broadsheet/parser'
import { kindOfLine } from '../backup-file/backup-marks.ts'
import { linesOf } from '../bytes/lines-of.ts'
import { joined } from '../bytes/peek.ts'
import { unpack } from '../bytes/unpack.ts'

/** A document's bytes, or its lines where it is one that needn't be held as a whole. */
export type OpenedDocument = { bytes: Uint8Array } | { lines: AsyncIterable<Uint8Array> }

// Twice a draft's size because UTF-16 may need that, and twice again for what a page holds beside the article.
const maxPageBytes = 4 * importLimits.itemBytes
// A feed or an export holds many articles; its text and its drafts stand in memory together.
const maxCollectionBytes = 100_000_000
const maxLineBytes = 2 * importLimits.itemBytes

/**
 * Opens a document, packed with gzip or not: the paper's own export line by line, whatever its size; XML and JSON that may hold many articles up
 * to 100 MB; anything else up to what one article may come in. Never throws; lines may, while they are read.
 */
export async function openDocument(
  chunks: AsyncIterable<Uint8Array>,
  format: DocumentFormat | undefined,
): Promise<OpenedDocument | 'too-large' | 'unreadable'> {
  const kept: Uint8Array[] = []
  let bytes = 0
  try {
    const iterator = (await unpack(chunks))[Symbol.asyncIterator]()
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return { bytes: Buffer.concat(kept) }
      kept.push(value)
      bytes += value.byteLength
      if (isExport(kept[0], format)) return { lines: linesOf(joined(kept, iterator), maxLineBytes) }
      if (bytes > (isCollection(kept[0]) ? maxCollectionBytes : maxPageBytes)) {
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
