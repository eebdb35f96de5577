import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { DeskInput } from '../desk-deps.ts'
import { UsageError } from '../usage-error.ts'

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
    const { folder, files, isPipe = false } = await look(given)
    for (const file of files) {
      const fullPath = path.resolve(folder, file)
      if (documents.has(fullPath)) continue
      documents.set(fullPath, { file, path: isPipe ? null : fullPath, open: () => createReadStream(fullPath) })
    }
  }
  return [...documents.values()]
}

async function look(given: string): Promise<{ folder: string; files: string[]; isPipe?: boolean }> {
  const facts = await stat(given).catch(() => null)
  if (facts?.isDirectory()) {
    const files = await list(`**/*.{${endings.join(',')}}`, given)
    if (files.length === 0) {
      throw new UsageError(`The folder "${given}" has no documents: no file ends in .${endings.join(', .')}.`)
    }
    return { folder: given, files }
  }
  if (facts !== null) {
    return { folder: path.dirname(given), files: [path.basename(given)], isPipe: !facts.isFile() }
  }
  if (!isDynamicPattern(given)) throw new UsageError(`There is no file or folder "${given}".`)

  const { folder, pattern } = splitGlob(given)
  const files = await list(pattern, folder)
  if (files.length === 0) throw new UsageError(`No file matches "${given}".`)
  return { folder, files }
}

async function list(pattern: string, folder: string): Promise<string[]> {
  const files = await glob(pattern, { cwd: folder, caseSensitiveMatch: false, expandDirectories: false })
  return files.toSorted()
}

/** Splits a glob into the folder at its beginning and the pattern after it. */
function splitGlob(given: string): { folder: string; pattern: string } {
  const segments = given.split('/')
  const firstWild = segments.findIndex((segment) => /[*?[\]{}()!]/u.test(segment))
  const folder = segments.slice(0, firstWild).join('/')
  return { folder: folder || (given.startsWith('/') ? '/' : '.'), pattern: segments.slice(firstWild).join('/') }
}
