import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import * as v from 'valibot'
import { beginSchema, readMark, type BackupBegin, type BackupEnd } from '../backup-file/backup-marks.ts'
import { linesOf } from '../bytes/lines-of.ts'
import { UsageError } from '../usage-error.ts'

/** Writes a backup. `after` is the id of the last article in it, 0 before the first. */
export type BackupWriter = {
  after: number
  /** Adds complete lines. */
  write: (lines: string) => Promise<void>
  /** Adds the end mark and syncs the file to disk. */
  end: () => Promise<BackupEnd>
  close: () => Promise<void>
}

// The paper changes: lines from a day ago and lines from now don't fit into one backup.
const maxAgeMs = 86_400_000

/**
 * Opens the file for a backup: after the lines of an earlier run for the same paper, or else empty. Throws a UsageError
 * if it can't be written.
 */
export async function openBackupWriter(file: string, begin: BackupBegin): Promise<BackupWriter> {
  // A file that can't be read can't be continued.
  const left = await readLeft(file, begin).catch(() => null)
  const handle = await open(file, left === null ? 'w' : 'a').catch((cause: unknown) => {
    throw new UsageError(`"${file}" cannot be written. Check that its folder exists and that you may write there.`, {
      cause,
    })
  })
  if (left === null) {
    const writer = writerOf(handle, nothing())
    await writer.write(`${JSON.stringify(begin)}\n`)
    return writer
  }
  await handle.truncate(left.bytes)
  return writerOf(handle, left)
}

type Written = { after: number; lines: number; bytes: number; hash: ReturnType<typeof createHash> }

const nothing = (): Written => ({ after: 0, lines: 0, bytes: 0, hash: createHash('sha256') })

function writerOf(handle: FileHandle, { after, lines, hash }: Written): BackupWriter {
  let written = lines
  return {
    after,
    write: async (text) => {
      await handle.appendFile(text)
      hash.update(text)
      written += text.split('\n').length - 1
    },
    end: async () => {
      const mark: BackupEnd = { format: 'broadsheet-backup-end', lines: written, sha256: hash.digest('hex') }
      await handle.appendFile(`${JSON.stringify(mark)}\n`)
      await handle.sync()
      return mark
    },
    close: () => handle.close(),
  }
}

/** The lines of an earlier run, up to its last complete article; null if there are none to continue. */
async function readLeft(file: string, { site, begunAt }: BackupBegin): Promise<Written | null> {
  const left = nothing()
  const { size } = await stat(file)
  for await (const line of linesOf(createReadStream(file), Infinity)) {
    const bytes = left.bytes + line.byteLength + 1
    const begin = left.lines === 0 ? readMark(beginSchema, line) : null
    const id = left.lines === 0 ? 0 : idOf(line)
    if (bytes > size || id === null) break
    if (left.lines === 0 && (begin?.site !== site || ageMs(begin, begunAt) > maxAgeMs)) return null
    left.after = id
    left.lines += 1
    left.bytes = bytes
    left.hash.update(line).update('\n')
  }
  return left.lines === 0 ? null : left
}

function ageMs(begin: BackupBegin, now: string): number {
  return Date.parse(now) - Date.parse(begin.begunAt)
}

const articleSchema = v.object({ paper: v.object({ id: v.number() }) })

function idOf(line: Buffer): number | null {
  return readMark(articleSchema, line)?.paper.id ?? null
}
