/** Encodings of pairs whose decoders in Node and in browsers differ. */
const encodings = ['big5', 'euc-kr', 'shift_jis', 'gb18030', 'euc-jp']

/** What a decoder makes of every pair of bytes, by encoding: a line for each. */
export function wholeTables(decode: (encoding: string, bytes: Uint8Array) => string): Record<string, string> {
  const pairs = Uint8Array.from({ length: 128 * 256 * 3 }, (_, at) => {
    const pair = Math.floor(at / 3)
    return [0x80 + (pair >> 8), pair & 0xff, 0x0a][at % 3] ?? 0
  })
  return Object.fromEntries(encodings.map((encoding) => [encoding, decode(encoding, pairs)]))
}
