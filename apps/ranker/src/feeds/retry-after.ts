const maxSeconds = 86_400

/**
 * How long a server wants to be left alone by its `Retry-After` (RFC 9110, section 10.2.3), in seconds or until a date:
 * a day at most. Null where it says nothing that can be read. `now` is UTC epoch seconds.
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/u.test(header)) return Math.min(Number(header), maxSeconds)
  // A date of HTTP names its day and month: a bare number or a year is none.
  const at = /^\s*[A-Z][a-z]+,? /u.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? null : Math.min(Math.max(0, Math.ceil(at / 1000) - now), maxSeconds)
}
