import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { DocumentFormat } from '@broadsheet/parser'
import { beginsAsArchive, fileBeginsAsArchive, startBytes } from '../backup-file/begins-as-backup.ts'
import { checkArchive, type CheckedArchive } from '../backup-file/check-backup.ts'
import { peek } from '../bytes/peek.ts'
import type { FoundDocument, SourceDocument } from './find-documents.ts'
import type { Spool } from './open-spool.ts'

/** An export or a backup that was checked; `path` is where its bytes stand, `file` what the operator calls it. */
export type FoundArchive = CheckedArchive & { file: string | null; path: string }

/** What is brought back as it was, and what is read as drafts, each in the order in which it was found. */
type SortedDocuments = { archives: FoundArchive[]; documents: SourceDocument[] }

/** What the operator says of all documents. */
type SortingOptions = { format?: DocumentFormat; asNew?: boolean; incomplete?: boolean }

/**
 * Tells exports and backups, which are checked from end to end, from other documents, with which they go when they are
 * taken `asNew`. An export that comes but once is put into the spool. Throws a UsageError for one that isn't whole.
 */
export async function sortDocuments(
  found: readonly FoundDocument[],
  { format, asNew = false, incomplete }: SortingOptions,
  spool: Spool,
): Promise<SortedDocuments> {
  const sorted: SortedDocuments = { archives: [], documents: [] }
  for (const one of found) {
    const { file } = one
    const { archivePath, open } = await locate(one, format, spool)
    if (archivePath !== null) {
      const checked = await checkArchive(archivePath, { incomplete, name: file ?? '-' })
      if (!asNew) {
        sorted.archives.push({ ...checked, file, path: archivePath })
        continue
      }
    }
    sorted.documents.push({ file, open })
  }
  return sorted
}

/** Where the bytes of an export stand, null for anything else; and the way to a document's bytes from now on. */
async function locate(
  { path, open }: FoundDocument,
  format: DocumentFormat | undefined,
  spool: Spool,
): Promise<{ archivePath: string | null; open: SourceDocument['open'] }> {
  if (path !== null) {
    const isArchive = format === undefined ? fileBeginsAsArchive(path) : format === 'paper'
    return { archivePath: isArchive ? path : null, open }
  }
  const peeked = await peek(open(), startBytes).catch((error: Error) => error)
  // Whoever reads on meets the failure, and says so by the document's name.
  if (peeked instanceof Error) return { archivePath: null, open: () => Readable.from([]).destroy(peeked) }
  const isArchive = format === undefined ? beginsAsArchive(peeked.start) : format === 'paper'
  if (!isArchive) return { archivePath: null, open: () => peeked.all }
  const kept = await spool.keep(peeked.all)
  return { archivePath: kept, open: () => createReadStream(kept) }
}
