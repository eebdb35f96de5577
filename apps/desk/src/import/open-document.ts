import { importLimits } from '@broadsheet/model'
import type { DocumentFormat } from '@broadsheet/parser'

/** A document's bytes, or its lines where it is one that needn't be held as a whole. */
export type OpenedDocument = { bytes: Uint8Array } | { lines: AsyncIterable<Uint8Array> }

// Twice a draft's size because UTF-16 may need that, and twice again for what a page holds beside the article.
const maxPageBytes = 4 * importLimits.itemBytes
// A feed or an export holds many articles; its text and its drafts stand in memory together.
const maxCollectionBytes = 100_000_000
const maxLineBytes = 2 * importLimits.itemBytes
const lineFeed = 0x0a

/**
 * Opens a document: the paper's own export line by line, whatever its size; XML and JSON that may hold many articles up
 * to 100 MB; anything else up to what one article may come in. Never throws; lines may, while they are read.
 */
export async function openDocument(
  chunks: AsyncIterable<Uint8Array>,
  format: DocumentFormat | undefined,
): Promise<OpenedDocument | 'too-large' | 'unreadable'> {
  const iterator = chunks[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return { bytes: Buffer.concat(kept) }
      kept.push(value)
      bytes += value.byteLength
      if (isExport(kept[0], format)) return { lines: linesOf(kept, iterator) }
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
  return /^[\uFEFF\s]*\{\s*"format"\s*:\s*"broadsheet-article"/u.test(opening(first))
}

function isCollection(first: Uint8Array | undefined): boolean {
  return /^[\uFEFF\s]*(?:<\?xml|<!--|<(?:\w+:)?(?:rss|feed|rdf)\b|[{[])/iu.test(opening(first))
}

function opening(chunk: Uint8Array | undefined): string {
  return new TextDecoder().decode(chunk?.subarray(0, 200))
}

// A line that no article can fill is cut, so that it is refused without being held.
async function* linesOf(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending = Buffer.alloc(0)
  let chunk: Uint8Array | null = Buffer.concat(first)
  while (chunk !== null) {
    pending = Buffer.concat([pending, chunk])
    let from = 0
    for (let end = pending.indexOf(lineFeed); end >= 0; end = pending.indexOf(lineFeed, from)) {
      yield pending.subarray(from, end)
      from = end + 1
    }
    pending = pending.subarray(from).subarray(0, maxLineBytes)
    const { done, value }: IteratorResult<Uint8Array> = await rest.next()
    chunk = done ? null : value
  }
  if (pending.byteLength > 0) yield pending
}
