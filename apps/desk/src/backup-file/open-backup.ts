import { createReadStream } from 'node:fs'
import { linesOf } from '../bytes/lines-of.ts'
import { unpack } from '../bytes/unpack.ts'
import { UsageError } from '../usage-error.ts'

// More than any line that can be sent, so that a longer one is seen whole and named.
const maxLineBytes = 16_000_000

/**
 * The lines of an export or a backup, packed with gzip or not, whatever the file's name says; a line is held at a time.
 * Throws a UsageError where the file can't be opened; a packed one that is cut off throws where it ends.
 */
export async function openArchive(file: string): Promise<AsyncGenerator<Buffer<ArrayBuffer>>> {
  try {
    return linesOf(await unpack(createReadStream(file)), maxLineBytes)
  } catch (cause) {
    throw new UsageError(`The file "${file}" cannot be read. Check its name, and that you may open it.`, { cause })
  }
}
