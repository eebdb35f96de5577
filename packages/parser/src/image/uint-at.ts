/** The unsigned number of `size` bytes at a place, most significant byte first. Bytes beyond the end count as zero. */
export function uintAt(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let place = at; place < at + size; place += 1) value = value * 256 + (bytes[place] ?? 0)
  return value
}

/** The unsigned number of `size` bytes at a place, least significant byte first. */
export function littleUintAt(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let place = at + size - 1; place >= at; place -= 1) value = value * 256 + (bytes[place] ?? 0)
  return value
}
