/** UTF-16 without a mark, told by the zeros beside a document's first `<` or `{`. */
export function widthEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (second === 0 && (first === 0x3c || first === 0x7b)) return 'utf-16le'
  return first === 0 && (second === 0x3c || second === 0x7b) ? 'utf-16be' : null
}
