const headBytes = 1_024
const ofHeader = /charset\s*=\s*["']?(?<label>[^\s"';]+)/iu
// https://www.w3.org/TR/xml/#sec-TextDecl, https://html.spec.whatwg.org/multipage/semantics.html#charset
const ofXml = /^[\s\uFEFF]*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<label>[^"']+)/iu
const ofMeta = /<meta\b[^>]*?\bcharset\s*=\s*["']?(?<label>[^\s"'/>;]+)/iu

/** The encoding that a media type names (`text/html; charset=gbk`), null where it names none. */
export function headerEncoding(contentType: string | undefined): string | null {
  return ofHeader.exec(contentType ?? '')?.groups?.['label'] ?? null
}

/** The encoding that the document itself declares in its first 1,024 bytes, as XML or HTML do; null for none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // Declarations are of ASCII in all encodings that can declare themselves.
  const head = String.fromCharCode(...bytes.subarray(0, headBytes))
  const label = (ofXml.exec(head) ?? ofMeta.exec(head))?.groups?.['label'] ?? null
  // What says so in ASCII is not UTF-16.
  return label !== null && /^utf-?16/iu.test(label) ? null : label
}

/** UTF-16 without a mark, told by the zeros beside a document's first `<` or `{`. */
export function widthEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (second === 0 && (first === 0x3c || first === 0x7b)) return 'utf-16le'
  return first === 0 && (second === 0x3c || second === 0x7b) ? 'utf-16be' : null
}
