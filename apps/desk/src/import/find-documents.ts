import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { DeskInput } from '../desk-deps.ts'
import { UsageError } from '../usage-error.ts'

// What the formats' files end in; a file that is named by itself may end in anything.
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

/** A document to import: the name that its articles remember (null for standard input) and a way to its bytes. */
export type SourceDocument = { file: string | null; open: () => AsyncIterable<Uint8Array> }

/** A document that was found: `path` is where it can be opened as often as one likes, null where it comes but once. */
export type FoundDocument = SourceDocument & { path: string | null }

/**
 * The documents under some paths: files, folders (their files of all formats, hidden ones left out), globs, and `-` for standard
 * input. Each stands once, under the first path that holds it, and a folder's or a glob's in the order of their
 * names. Throws a UsageError that names the first path without one.
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
      throw new UsageError(`The folder "${given}" holds no document: no file ends in .${endings.join(', .')}.`)
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

/** A glob's fixed beginning, which names its files' folder, and the rest. */
function splitGlob(given: string): { folder: string; pattern: string } {
  const segments = given.split('/')
  const firstWild = segments.findIndex((segment) => /[*?[\]{}()!]/u.test(segment))
  const folder = segments.slice(0, firstWild).join('/')
  return { folder: folder || (given.startsWith('/') ? '/' : '.'), pattern: segments.slice(firstWild).join('/') }
}
