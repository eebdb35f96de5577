/** UTC epoch seconds as the API writes them: `2025-04-12T18:56:23Z`. */
export function toIso(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, -'.000Z'.length)}Z`
}

/** Milliseconds, as the platform's clocks give them, in whole UTC epoch seconds. */
export function toEpochSeconds(epochMilliseconds: number): number {
  return Math.floor(epochMilliseconds / 1000)
}
