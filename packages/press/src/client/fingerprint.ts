/**
 * Eight hexadecimal digits that tell versions of a text apart (FNV-1a, 32 bits). It is for names, and keeps no secret:
 * Web Crypto has no hash that answers while a module is being loaded.
 * https://www.ietf.org/archive/id/draft-eastlake-fnv-25.html
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
