/** The bytes between two places as characters, one each: codes of chunks and boxes, and openings of files. */
export function codeAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
