import { tarBlockBytes, tarHeader, tarPadding } from '../bytes/tar-header.ts'

/** How a backup is written: `wrap` makes of an entry the bytes that are appended, `tail` ends the file. */
export type BackupForm = {
  holdsFiles: boolean
  wrap: (entry: string, content: Uint8Array) => Uint8Array[]
  tail: Uint8Array
}

/** Lines alone, one after the other. */
const lines: BackupForm = { holdsFiles: false, wrap: (_entry, content) => [content], tail: new Uint8Array() }

/** A tar, whose end is two blocks of zeros. All entries have the time at which the backup began. */
function tar(begunAt: string): BackupForm {
  const modifiedAt = new Date(begunAt)
  return {
    holdsFiles: true,
    wrap: (name, content) => {
      const bytes = content.byteLength
      return [tarHeader({ name, bytes, modifiedAt }), content, Buffer.alloc(tarPadding(bytes))]
    },
    tail: Buffer.alloc(2 * tarBlockBytes),
  }
}

/** The form that the name of a file asks for: lines for .jsonl, packed or not, a tar for any other and for standard output. */
export function formOf(file: string, begunAt: string): BackupForm {
  return /\.jsonl(?:\.gz)?$/iu.test(file) ? lines : tar(begunAt)
}
