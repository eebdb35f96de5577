import { createHash } from 'node:crypto'
import { UsageError } from '../usage-error.ts'
import { beginSchema, endSchema, kindOfLine, readMark, type BackupBegin, type BackupEnd } from './backup-marks.ts'
import { openArchive } from './open-backup.ts'

/** What a file holds: `begin` is null for an export, `items` are its articles, the feeds and the ranking. */
export type CheckedArchive = { begin: BackupBegin | null; items: number; isWhole: boolean }

/**
 * Reads an export or a backup from its first line to its last before anything is done with it. Throws a UsageError for
 * what is neither, and for a backup that is cut off or was changed; `incomplete` lets those pass. `name` is what the
 * operator calls the file.
 */
export async function checkArchive(
  file: string,
  { incomplete = false, name = file }: { incomplete?: boolean | undefined; name?: string } = {},
): Promise<CheckedArchive> {
  const seen = await readThrough(file)
  const { first, begin, end, items, lines, sha256 } = seen
  if (first === null && !seen.isTorn)
    throw new UsageError(`"${name}" is no export and no backup of a paper. desk import reads others.`)
  if (first === 'begin' && begin === null) {
    throw new UsageError(`"${name}" was written by a later version of Broadsheet. Restore it with that version.`)
  }
  const isAsWritten = begin === null || (end !== null && end.lines === lines && end.sha256 === sha256)
  const isWhole = isAsWritten && !seen.isTorn
  if (isWhole || incomplete) return { begin, items, isWhole }
  const fault = seen.isTorn || end === null ? `is cut off after line ${lines}` : 'is not as it was written'
  throw new UsageError(
    `The backup "${name}" ${fault}. Take another one, or what this one holds with --incomplete. Nothing was sent.`,
  )
}

type Seen = Omit<CheckedArchive, 'isWhole'> & {
  first: 'begin' | 'article' | 'feed' | 'ranking' | null
  end: BackupEnd | null
  /** Before the last one. */
  lines: number
  sha256: string
  isTorn: boolean
}

async function readThrough(file: string): Promise<Seen> {
  const hash = createHash('sha256')
  const seen: Seen = { first: null, begin: null, end: null, items: 0, lines: 0, sha256: '', isTorn: false }
  try {
    for await (const line of await openArchive(file)) {
      if (!addLine(seen, line)) break
      if (seen.end === null) hash.update(line).update('\n')
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    // gzip says by its own checksum that something is missing.
    seen.isTorn = true
  }
  return { ...seen, sha256: hash.digest('hex') }
}

/** Notes a line; false where the file can be no archive. */
function addLine(seen: Seen, line: Buffer): boolean {
  const kind = kindOfLine(line)
  if (seen.first === null && line.byteLength > 0) {
    if (kind === null || kind === 'end') return false
    seen.first = kind
  }
  if (kind === 'begin') seen.begin ??= readMark(beginSchema, line)
  // What stands behind the end makes it no end.
  seen.end = kind === 'end' ? readMark(endSchema, line) : null
  if (seen.end !== null) return true
  if (line.byteLength > 0 && kind !== 'begin') seen.items += 1
  seen.lines += 1
  return true
}
