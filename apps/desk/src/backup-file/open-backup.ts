import { createReadStream } from 'node:fs'
import { linesOf } from '../bytes/lines-of.ts'
import { unpack } from '../bytes/unpack.ts'
import { UsageError } from '../usage-error.ts'

// Above the limit for sending, so that a line that is too long is recognised and reported.
const maxLineBytes = 16_000_000

/**
 * The lines of a backup or an export, packed with gzip or not, whatever the file's name. One line is in memory at a
 * time. Throws a UsageError if the file can't be opened; a packed file that is cut off throws at its end.
 */
export async function openBackup(file: string): Promise<AsyncGenerator<Buffer<ArrayBuffer>>> {
  try {
    return linesOf(await unpack(createReadStream(file)), maxLineBytes)
  } catch (cause) {
    throw new UsageError(`The file "${file}" cannot be read. Check its name and its permissions.`, { cause })
  }
}
