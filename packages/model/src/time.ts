/** Formats UTC epoch seconds for the API: `2025-04-12T18:56:23Z`. */
export function toIso(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, -'.000Z'.length)}Z`
}

/** The same for a time that may be missing. */
export function isoOrNull(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : toIso(epochSeconds)
}

/** Converts milliseconds, which the platform's clocks return, to whole seconds. */
export function toEpochSeconds(epochMilliseconds: number): number {
  return Math.floor(epochMilliseconds / 1000)
}
