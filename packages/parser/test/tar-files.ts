import { gunzipSync } from 'node:zlib'

const blockBytes = 512

/** The files of a .tar.gz by name. The format is POSIX ustar's: a header block, then the blocks of the content. */
export function tarFiles(archive: Uint8Array): { name: string; text: string }[] {
  const bytes = gunzipSync(archive)
  const files: { name: string; text: string }[] = []
  for (let at = 0; at + blockBytes <= bytes.length;) {
    const field = (from: number, length: number) =>
      bytes.toString('latin1', at + from, at + from + length).split('\0')[0]
    const name = field(0, 100) ?? ''
    const size = Number.parseInt(field(124, 12) ?? '', 8) || 0
    const isFile = ['', '0'].includes(field(156, 1) ?? '')
    if (isFile && name !== '') {
      files.push({ name, text: bytes.toString('utf8', at + blockBytes, at + blockBytes + size) })
    }
    at += blockBytes * (1 + Math.ceil(size / blockBytes))
  }
  return files
}
