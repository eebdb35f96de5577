import { closeSync, openSync, readSync } from 'node:fs'
import { readTarHeader, tarBlockBytes } from '../bytes/tar-header.ts'
import { unpackStart } from '../bytes/unpack.ts'
import { firstEntry } from './backup-entries.ts'
import { kindOfLine } from './backup-marks.ts'

/** How many bytes are enough to recognise a backup, packed or not. */
export const startBytes = 1_000

/** Whether these bytes are the beginning of a backup or an export, packed or not. */
export function beginsAsBackup(start: Uint8Array<ArrayBuffer>): boolean {
  const unpacked = unpackStart(start)
  if (kindOfLine(unpacked) !== null) return true
  return readTarHeader(Buffer.from(unpacked.subarray(0, tarBlockBytes)))?.name === firstEntry
}

/** The same for a file; false if it can't be read. Synchronous, which is faster for a hundred thousand small files. */
export function fileBeginsAsBackup(file: string): boolean {
  try {
    const handle = openSync(file, 'r')
    try {
      const start = Buffer.alloc(startBytes)
      return beginsAsBackup(start.subarray(0, readSync(handle, start)))
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}
