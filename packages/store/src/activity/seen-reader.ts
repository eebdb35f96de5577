import { sha256Of } from '../sha256-of.ts'

/** A day's first second, in UTC epoch seconds. */
export function dayOf(at: number): number {
  return at - (at % 86_400)
}

/**
 * Identifies a reader and an article for two hours: 128 bits of SHA-256 with the day's salt, in hexadecimal. After the
 * salt is deleted, nobody can compute it again, even by trying every reader and article.
 */
export async function seenReader(salt: string, event: { reader: string; slug: string }): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\n${event.reader}\n${event.slug}`)
  return (await sha256Of(bytes)).slice(0, 32)
}
