/** A part of an address without its percent-encoding; null if that is not well-formed. */
export function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
