/** A day's first second, in UTC epoch seconds. */
export function dayOf(at: number): number {
  return at - (at % 86_400)
}

/**
 * Stands for a reader and an article for two hours: 128 bits of SHA-256 under the day's salt, in hexadecimal. Once the
 * salt is deleted nobody can find it again, not even by trying every reader and article.
 */
export async function seenReader(salt: string, event: { reader: string; slug: string }): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\n${event.reader}\n${event.slug}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
