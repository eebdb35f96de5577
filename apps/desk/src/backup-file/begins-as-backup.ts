import { closeSync, openSync, readSync } from 'node:fs'
import { unpackStart } from '../bytes/unpack.ts'
import { kindOfLine } from './backup-marks.ts'

/** How many bytes tell what a document is, packed or not. */
export const startBytes = 1_000

/** Whether some bytes begin as an export or a backup does, packed or not. */
export function beginsAsArchive(start: Uint8Array<ArrayBuffer>): boolean {
  return kindOfLine(unpackStart(start)) !== null
}

/** Whether a file does; one that can't be read does not. Synchronous: a hundred thousand dumps are looked at in turn. */
export function fileBeginsAsArchive(file: string): boolean {
  try {
    const handle = openSync(file, 'r')
    try {
      const start = Buffer.alloc(startBytes)
      return beginsAsArchive(start.subarray(0, readSync(handle, start)))
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}
