const timed = /^(?<kind>[a-z]+):\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ:(?<name>[^:]+)$/u
const undated = /^(?<kind>[a-z]+):undated:(?<name>[^:]+):[\da-f]{8}$/u

/**
 * The beginning of the key that an article without an address had while its file named no date:
 * `dump:2026-11-20T08:15:00Z:late-ferry` had `dump:undated:late-ferry:` and a hash; null for other keys.
 */
export function undatedPrefix(key: string): string | null {
  const { kind, name } = timed.exec(key)?.groups ?? {}
  return kind === undefined ? null : `${kind}:undated:${name}:`
}

/** A pattern of SQL's LIKE for the keys of such an article while its file names a date; null for other keys. */
export function datedPattern(key: string): string | null {
  const { kind, name = '' } = undated.exec(key)?.groups ?? {}
  return kind === undefined ? null : `${kind}:____-__-__T__:__:__Z:${name.replaceAll(/[%_]/gu, '_')}`
}
