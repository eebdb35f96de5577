/** A number as bytes, most significant first. */
export function big(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256)
}

/** A number as bytes, least significant first. */
export function little(value: number, size: number): number[] {
  return big(value, size).toReversed()
}
