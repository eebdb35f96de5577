/** A block of a tar: a header has one, and contents are filled up with zeros to whole ones. */
export const tarBlockBytes = 512

/** A header: `isFile` is false for folders, links, and the records of other programs about the next entry. */
export type TarHeader = { name: string; bytes: number; isFile: boolean }

const checksumAt = 148

/**
 * A header in the form of POSIX.1-1988 (ustar), which every tar reads: name, mode, owner, group, size, time and checksum
 * at fixed places, numbers in octal. A name has at most 100 characters of ASCII, and a file less than 8 GiB.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
export function tarHeader({ name, bytes, modifiedAt }: { name: string; bytes: number; modifiedAt: Date }): Buffer {
  const block = Buffer.alloc(tarBlockBytes)
  block.write(name, 0, 100, 'latin1')
  block.write('0000644\0', 100, 'latin1')
  block.write('0000000\0', 108, 'latin1')
  block.write('0000000\0', 116, 'latin1')
  block.write(`${octal(bytes, 11)}\0`, 124, 'latin1')
  block.write(`${octal(Math.floor(modifiedAt.getTime() / 1000), 11)}\0`, 136, 'latin1')
  block.write('0', 156, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  block.write(`${octal(checksumOf(block), 6)}\0 `, checksumAt, 'latin1')
  return block
}

/** How many zeros follow contents of so many bytes. */
export function tarPadding(bytes: number): number {
  return (tarBlockBytes - (bytes % tarBlockBytes)) % tarBlockBytes
}

/** Reads a header; null for a block that is none. */
export function readTarHeader(block: Buffer): TarHeader | null {
  if (block.byteLength < tarBlockBytes || number(block, checksumAt, 8) !== checksumOf(block)) return null
  const bytes = number(block, 124, 12)
  if (bytes === null) return null
  const isUstar = block.toString('latin1', 257, 262) === 'ustar'
  const prefix = isUstar ? text(block, 345, 155) : ''
  const name = text(block, 0, 100)
  const kind = block.toString('latin1', 156, 157)
  return { name: prefix === '' ? name : `${prefix}/${name}`, bytes, isFile: kind === '0' || kind === '\0' }
}

// The sum of the bytes, with spaces for the checksum itself.
function checksumOf(block: Buffer): number {
  const checksum = block.subarray(checksumAt, checksumAt + 8)
  const sum = (bytes: Buffer) => bytes.reduce((total, byte) => total + byte, 0)
  return sum(block) - sum(checksum) + 8 * 0x20
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

function number(block: Buffer, at: number, length: number): number | null {
  const digits = text(block, at, length).trim()
  return /^[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : null
}

function text(block: Buffer, at: number, length: number): string {
  const [value = ''] = block.toString('latin1', at, at + length).split('\0')
  return value
}
