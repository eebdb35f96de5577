import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { DocumentFormat } from '@broadsheet/parser'
import { beginsAsBackup, fileBeginsAsBackup, startBytes } from '../backup-file/begins-as-backup.ts'
import { checkBackup, type CheckedBackup } from '../backup-file/check-backup.ts'
import { openLines } from '../backup-file/open-backup.ts'
import { peek } from '../bytes/peek.ts'
import type { FoundDocument, SourceDocument } from './find-documents.ts'
import type { Spool } from './open-spool.ts'

/** A backup or an export that was checked. `path` is where its bytes are, `file` the name that the operator knows. */
export type FoundBackup = CheckedBackup & { file: string | null; path: string }

/** Files to restore, and documents to import, each in the order in which they were found. */
type SortedDocuments = { backups: FoundBackup[]; documents: SourceDocument[] }

/** Options for all documents. */
type SortingOptions = { format?: DocumentFormat; asNew?: boolean; incomplete?: boolean }

/**
 * Separates backups and exports from other documents, and checks them from beginning to end. With `asNew` they are
 * imported like other documents. One that can be read only once is stored in the spool. Throws a UsageError for an
 * incomplete backup.
 */
export async function sortDocuments(
  found: readonly FoundDocument[],
  { format, asNew = false, incomplete }: SortingOptions,
  spool: Spool,
): Promise<SortedDocuments> {
  const sorted: SortedDocuments = { backups: [], documents: [] }
  for (const one of found) {
    const { file } = one
    const { backupPath, open } = await locate(one, format, spool)
    if (backupPath !== null) {
      const checked = await checkBackup(backupPath, { incomplete, name: file ?? '-' })
      if (!asNew) {
        sorted.backups.push({ ...checked, file, path: backupPath })
        continue
      }
      sorted.documents.push({ file, open: () => linesAsBytes(backupPath) })
      continue
    }
    sorted.documents.push({ file, open })
  }
  return sorted
}

// A backup that is a tar has its articles in lines, too.
async function* linesAsBytes(path: string): AsyncGenerator<Uint8Array> {
  for await (const line of await openLines(path)) yield Buffer.concat([line, Buffer.from('\n')])
}

/** Where the bytes of a backup or an export are (null for other documents), and how to open the document from now on. */
async function locate(
  { path, open }: FoundDocument,
  format: DocumentFormat | undefined,
  spool: Spool,
): Promise<{ backupPath: string | null; open: SourceDocument['open'] }> {
  if (path !== null) {
    const isBackup = format === undefined ? fileBeginsAsBackup(path) : format === 'paper'
    return { backupPath: isBackup ? path : null, open }
  }
  const peeked = await peek(open(), startBytes).catch((error: Error) => error)
  // The next reader gets the error, and reports it with the document's name.
  if (peeked instanceof Error) return { backupPath: null, open: () => Readable.from([]).destroy(peeked) }
  const isBackup = format === undefined ? beginsAsBackup(peeked.start) : format === 'paper'
  if (!isBackup) return { backupPath: null, open: () => peeked.all }
  const stored = await spool.store(peeked.all)
  return { backupPath: stored, open: () => createReadStream(stored) }
}
