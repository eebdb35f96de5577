/**
 * A strong entity tag (RFC 9110, 8.8.3) of what an answer's body is written from: texts, taken as they are, of which one
 * at most may have line breaks, and plain data, as JSON has it, since of a set or a map it would see nothing. Equal values
 * in equal order have equal tags.
 */
export async function entityTag(...from: readonly unknown[]): Promise<string> {
  const text = from.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n')
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(text))
  // 16 bytes: as many as tell any two apart.
  return `"${btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16))).slice(0, 22)}"`
}

const utf8 = new TextEncoder()
// One for all texts of pages: a new one for each costs more than its hash. Web Crypto copies it before it returns.
const shared = new Uint8Array(96 * 1024)

function bytesOf(text: string): BufferSource {
  const { read, written } = utf8.encodeInto(text, shared)
  return read === text.length ? shared.subarray(0, written) : utf8.encode(text)
}

/**
 * Whether a client that sent this `If-None-Match` has the answer already. Compared weakly, as RFC 9110, 13.1.2, has it:
 * caches that compress an answer weaken its tag.
 */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((known) => ['*', tag, `W/${tag}`].includes(known.trim()))
}
