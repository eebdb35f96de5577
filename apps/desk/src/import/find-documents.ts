import { createReadStream } from 'node:fs'
import path from 'node:path'
import { findFiles } from '../arguments/find-files.ts'
import type { DeskInput } from '../desk-deps.ts'

// For folders only: a file that is named itself may have any ending.
const endings = [
  'txt',
  'html',
  'htm',
  'xhtml',
  'xml',
  'rss',
  'atom',
  'json',
  'jsonl',
  'jsonl.gz',
  'md',
  'markdown',
] as const

/** A document to import: its name, which its articles store (null for standard input), and its bytes. */
export type SourceDocument = { file: string | null; open: () => AsyncIterable<Uint8Array> }

/** A document that was found. `path` is null if it can be read only once. */
export type FoundDocument = SourceDocument & { path: string | null }

/**
 * Finds the documents of some paths: files, folders (all files with a known ending that are not hidden), globs, and `-`
 * for standard input. Each document is listed once, and those of a folder or a glob in the order of their names. Throws
 * a UsageError that names the first path without a document.
 */
export async function findDocuments(paths: readonly string[], input: DeskInput): Promise<FoundDocument[]> {
  const documents = new Map<string, FoundDocument>()
  for (const given of paths) {
    if (given === '-') {
      documents.set(given, { file: null, path: null, open: () => input })
      continue
    }
    const { folder, files, isPipe = false } = await findFiles(given, { endings, what: 'documents' })
    for (const file of files) {
      const fullPath = path.resolve(folder, file)
      if (documents.has(fullPath)) continue
      documents.set(fullPath, { file, path: isPipe ? null : fullPath, open: () => createReadStream(fullPath) })
    }
  }
  return [...documents.values()]
}
