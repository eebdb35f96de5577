import { createHash } from 'node:crypto'
import { TarFault } from '../bytes/tar-fault.ts'
import { UsageError } from '../usage-error.ts'
import { isNamedBy } from './backup-entries.ts'
import { beginSchema, endSchema, kindOfLine, readMark, type BackupBegin, type BackupEnd } from './backup-marks.ts'
import { openBackup, type FileItem } from './open-backup.ts'

/**
 * A backup that was read through: `begin` is null for an export; `items` counts articles, images, sources and the
 * ranking, `files` the files of images.
 */
export type CheckedBackup = { begin: BackupBegin | null; items: number; files: number; isComplete: boolean }

/**
 * Reads a backup or an export from the first line to the last, before anything is sent. Throws a UsageError for any
 * other file, and for a backup that is cut off or was changed, unless `incomplete`. Messages call the file `name`.
 */
export async function checkBackup(
  file: string,
  { incomplete = false, name = file }: { incomplete?: boolean | undefined; name?: string } = {},
): Promise<CheckedBackup> {
  const seen = await readThrough(file)
  const { first, begin, end, items, files, lines, sha256 } = seen
  if (first === null && !seen.isCutOff)
    throw new UsageError(`"${name}" is not a backup or an export of a paper. desk import reads other files.`)
  if (first === 'begin' && begin === null) {
    throw new UsageError(`"${name}" was written by a later version of Broadsheet. Restore it with that version.`)
  }
  const isAsWritten = begin === null || (end !== null && end.lines === lines && end.sha256 === sha256)
  const isComplete = isAsWritten && !seen.isCutOff && seen.fault === null && files === (end?.files ?? 0)
  if (isComplete || incomplete) return { begin, items, files, isComplete }
  const fault = seen.isCutOff || end === null ? `is cut off after line ${lines}` : 'was changed after it was written'
  throw new UsageError(
    `The backup "${name}" ${seen.fault ?? fault}. Use another one, or add --incomplete to restore what is in this one. Nothing was sent.`,
  )
}

type Seen = Omit<CheckedBackup, 'isComplete'> & {
  first: 'begin' | 'article' | 'copy' | 'feed' | 'image' | 'ranking' | null
  end: BackupEnd | null
  /** Lines before the end mark. */
  lines: number
  sha256: string
  isCutOff: boolean
  /** The first fault of a tar, with the entry that it is in. */
  fault: string | null
}

async function readThrough(file: string): Promise<Seen> {
  const hash = createHash('sha256')
  const seen: Seen = {
    first: null,
    begin: null,
    end: null,
    items: 0,
    files: 0,
    lines: 0,
    sha256: '',
    isCutOff: false,
    fault: null,
  }
  try {
    for await (const { line, file: image } of await openBackup(file)) {
      if (image !== null) {
        await addFile(seen, image)
        continue
      }
      if (!addLine(seen, line)) break
      if (seen.end === null) hash.update(line).update('\n')
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    if (error instanceof TarFault) seen.fault ??= error.message
    // gzip found by its own checksum that something is missing.
    seen.isCutOff = true
  }
  return { ...seen, sha256: hash.digest('hex') }
}

async function addFile(seen: Seen, { name, entry, body }: FileItem): Promise<void> {
  const hash = createHash('sha256')
  for await (const piece of body) hash.update(piece)
  seen.files += 1
  if (!isNamedBy(hash.digest('hex'), name)) seen.fault ??= `is damaged in the entry ${entry}`
}

/** Adds a line to what was seen; false if the file can't be a backup or an export. */
function addLine(seen: Seen, line: Buffer): boolean {
  const kind = kindOfLine(line)
  if (seen.first === null && line.byteLength > 0) {
    if (kind === null || kind === 'end') return false
    seen.first = kind
  }
  if (kind === 'begin') seen.begin ??= readMark(beginSchema, line)
  // With a line after it, an end mark is not the end.
  seen.end = kind === 'end' ? readMark(endSchema, line) : null
  if (seen.end !== null) return true
  if (line.byteLength > 0 && kind !== 'begin') seen.items += 1
  seen.lines += 1
  return true
}
