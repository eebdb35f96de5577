const maxSeconds = 86_400

/**
 * The wait in seconds that a `Retry-After` asks for (RFC 9110, 10.2.3), as seconds or a date: a day at most; null if it
 * cannot be parsed. `now` is UTC epoch seconds.
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/u.test(header)) return Math.min(Number(header), maxSeconds)
  // An HTTP date begins with a day's name; Date.parse would also take a bare number or year.
  const at = /^\s*[A-Z][a-z]+,? /u.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? null : Math.min(Math.max(0, Math.ceil(at / 1000) - now), maxSeconds)
}
