import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { fileEntry, firstEntry, lastEntry, linesEntry, type LinesOf } from '../backup-file/backup-entries.ts'
import type { BackupBegin, BackupEnd } from '../backup-file/backup-marks.ts'
import { UsageError } from '../usage-error.ts'
import { formOf, type BackupForm } from './backup-form.ts'
import { nothingYet, readUnfinished, type Unfinished } from './read-unfinished.ts'

/** Writes a backup. `written` is what it holds so far, an earlier run's part among it. */
export type BackupWriter = {
  holdsFiles: boolean
  written: Pick<Unfinished, 'article' | 'image' | 'files'>
  /** Adds complete lines of one kind. */
  writeLines: (of: LinesOf, lines: string) => Promise<void>
  /** Adds a file of an image. */
  writeFile: (name: string, bytes: Uint8Array) => Promise<void>
  /** Adds the end mark and syncs a file to disk. */
  end: () => Promise<BackupEnd>
  close: () => Promise<void>
}

/** Where the bytes go. */
type Sink = { append: (bytes: Uint8Array) => Promise<void>; sync: () => Promise<void>; close: () => Promise<void> }

/**
 * Opens the file for a backup: after what an earlier run for the same paper has left in it, or else empty. Its form is the
 * one that `target`, the name of the finished file, asks for. Throws a UsageError if it can't be written.
 */
export async function openBackupWriter(file: string, begin: BackupBegin, target: string): Promise<BackupWriter> {
  const form = formOf(target, begin.begunAt)
  // A file that can't be read can't be continued.
  const left = await readUnfinished(file, begin, form.holdsFiles).catch(() => null)
  const handle = await open(file, left === null ? 'w' : 'a').catch((cause: unknown) => {
    throw new UsageError(`"${file}" cannot be written. Check that its folder exists and that you may write there.`, {
      cause,
    })
  })
  const sink = {
    append: (bytes: Uint8Array) => handle.appendFile(bytes),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
  if (left === null) return await beginWriting(sink, form, begin)
  await handle.truncate(left.bytes)
  return writerOf(sink, form, left)
}

/** Begins a backup on a stream, such as standard output. */
export async function openStreamWriter(stream: NodeJS.WritableStream, begin: BackupBegin): Promise<BackupWriter> {
  const append = async (bytes: Uint8Array) => {
    if (!stream.write(bytes)) await once(stream, 'drain')
  }
  return await beginWriting({ append, sync: async () => {}, close: async () => {} }, formOf('-', begin.begunAt), begin)
}

async function beginWriting(sink: Sink, form: BackupForm, begin: BackupBegin): Promise<BackupWriter> {
  const writer = writerOf(sink, form, nothingYet())
  await writer.begin(begin)
  return writer
}

function writerOf(sink: Sink, form: BackupForm, written: Unfinished) {
  async function append(entry: string, content: Uint8Array): Promise<void> {
    for (const bytes of form.wrap(entry, content)) await sink.append(bytes)
  }

  async function appendLines(entry: string, lines: string): Promise<void> {
    await append(entry, Buffer.from(lines))
    written.hash.update(lines)
    written.lines += lines.split('\n').length - 1
  }

  return {
    holdsFiles: form.holdsFiles,
    written,
    begin: async (begin: BackupBegin) => await appendLines(firstEntry, `${JSON.stringify(begin)}\n`),
    writeLines: async (of: LinesOf, lines: string) => await appendLines(linesEntry(of, written.lines), lines),
    writeFile: async (name: string, bytes: Uint8Array) => {
      await append(fileEntry(name), bytes)
      written.files.add(name)
    },
    end: async () => {
      const { lines, hash, files } = written
      const sha256 = hash.digest('hex')
      const mark: BackupEnd = { format: 'broadsheet-backup-end', lines, sha256, files: files.size }
      await append(lastEntry, Buffer.from(`${JSON.stringify(mark)}\n`))
      await sink.append(form.tail)
      await sink.sync()
      return mark
    },
    close: sink.close,
  }
}
