import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UsageError } from '../usage-error.ts'

/** The files of a path, by their names below `folder`; `isPipe` if it can be read only once. */
export type FoundFiles = { folder: string; files: string[]; isPipe?: boolean }

/**
 * Finds the files of a path: a file, a folder (all files below it with one of these endings that are not hidden) or a
 * glob. Throws a UsageError if there is none; `what` names them in it.
 */
export async function findFiles(
  given: string,
  { endings, what }: { endings: readonly string[]; what: string },
): Promise<FoundFiles> {
  const facts = await stat(given).catch(() => null)
  if (facts?.isDirectory()) {
    const files = await list(`**/*.{${endings.join(',')}}`, given)
    if (files.length === 0) {
      throw new UsageError(`The folder "${given}" has no ${what}: no file ends in .${endings.join(', .')}.`)
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
