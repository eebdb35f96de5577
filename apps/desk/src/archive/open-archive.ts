import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { UsageError } from '../usage-error.ts'
import { linesOf } from './lines-of.ts'

// More than any line that can be sent, so that a longer one is seen whole and named.
const maxLineBytes = 16_000_000
const gzipMark = Buffer.from([0x1f, 0x8b])

/**
 * The lines of an export or a backup, packed with gzip or not, whatever the file's name says; a line is held at a time.
 * Throws a UsageError where the file can't be opened; a packed one that is cut off throws where it ends.
 */
export async function openArchive(file: string): Promise<AsyncGenerator<Buffer<ArrayBuffer>>> {
  const isPacked = await isGzip(file)
  const bytes = createReadStream(file)
  if (!isPacked) return linesOf(bytes, maxLineBytes)
  const unpacked = createGunzip()
  bytes.on('error', (error) => unpacked.destroy(error))
  return linesOf(bytes.pipe(unpacked), maxLineBytes)
}

async function isGzip(file: string): Promise<boolean> {
  try {
    await using handle = await open(file)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(gzipMark.byteLength), 0, gzipMark.byteLength, 0)
    return bytesRead === gzipMark.byteLength && buffer.equals(gzipMark)
  } catch (cause) {
    throw new UsageError(`The file "${file}" cannot be read. Check its name, and that you may open it.`, { cause })
  }
}
