import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import * as v from 'valibot'
import { beginSchema, readMark, type BackupBegin, type BackupEnd } from '../backup-file/backup-marks.ts'
import { linesOf } from '../bytes/lines-of.ts'
import { UsageError } from '../usage-error.ts'

/** A backup that is being written: `after` is the id of the last article in it, 0 before the first. */
export type BackupWriter = {
  after: number
  /** Adds whole lines. */
  write: (lines: string) => Promise<void>
  /** Adds the line that says that all is there, and has it reach the disk. Gives how many lines stand before it. */
  end: () => Promise<BackupEnd>
  close: () => Promise<void>
}

// A paper goes on: what was saved of it a day ago and what is saved now make no backup together.
const maxAgeMs = 86_400_000

/**
 * Opens the file that a backup is written into, at the end of what an earlier run has left of the same paper, else anew.
 * Throws a UsageError where it can't be written.
 */
export async function openBackupWriter(file: string, begin: BackupBegin): Promise<BackupWriter> {
  // What can't be read can't be gone on with.
  const left = await readLeft(file, begin).catch(() => null)
  const handle = await open(file, left === null ? 'w' : 'a').catch((cause: unknown) => {
    throw new UsageError(`"${file}" cannot be written. Is its folder there, and may you write in it?`, { cause })
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

/** What an earlier run left, up to the end of its last whole article; null where nothing can be gone on with. */
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
