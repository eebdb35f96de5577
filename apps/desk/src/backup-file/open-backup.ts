import { createReadStream } from 'node:fs'
import { linesOf } from '../bytes/lines-of.ts'
import { peek } from '../bytes/peek.ts'
import { readTar } from '../bytes/read-tar.ts'
import { readTarHeader, tarBlockBytes } from '../bytes/tar-header.ts'
import { unpack } from '../bytes/unpack.ts'
import { UsageError } from '../usage-error.ts'
import { fileNameOf, holdsLines } from './backup-entries.ts'

/** A file of an image in a backup: its name, its entry, and its bytes, which can be read once, before the next item. */
export type FileItem = { name: string; entry: string; body: AsyncIterable<Uint8Array> }

/** A line of a backup or an export, or a file of an image. */
export type BackupItem = { line: Buffer<ArrayBuffer>; file: null } | { line: null; file: FileItem }

// Above the limit for sending, so that a line that is too long is recognised and reported.
const maxLineBytes = 16_000_000

/**
 * The lines of a backup or an export and the files of its images, whether it is a tar or lines alone, packed with gzip or
 * not, whatever its name. One line or a piece of a file is in memory at a time. Throws a UsageError if the file can't be
 * opened; one that is cut off throws at its end, a tar a TarFault.
 */
export async function openBackup(file: string): Promise<AsyncGenerator<BackupItem>> {
  try {
    const { start, all } = await peek(await unpack(createReadStream(file)), tarBlockBytes)
    return isTar(start) ? itemsOfTar(all) : itemsOfLines(all)
  } catch (cause) {
    throw new UsageError(`The file "${file}" cannot be read. Check its name and its permissions.`, { cause })
  }
}

/** The lines alone. */
export async function openLines(file: string): Promise<AsyncGenerator<Buffer<ArrayBuffer>>> {
  return linesAmong(await openBackup(file))
}

/** Whether a file begins as a tar does. */
function isTar(start: Uint8Array): boolean {
  return readTarHeader(Buffer.from(start.subarray(0, tarBlockBytes))) !== null
}

async function* itemsOfLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BackupItem> {
  for await (const line of linesOf(chunks, maxLineBytes)) yield { line, file: null }
}

async function* itemsOfTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BackupItem> {
  for await (const entry of readTar(chunks)) {
    if (holdsLines(entry)) {
      yield* itemsOfLines(entry.body)
      continue
    }
    const name = fileNameOf(entry)
    if (name !== null) yield { line: null, file: { name, entry: entry.name, body: entry.body } }
  }
}

async function* linesAmong(items: AsyncIterable<BackupItem>): AsyncGenerator<Buffer<ArrayBuffer>> {
  for await (const { line } of items) if (line !== null) yield line
}
