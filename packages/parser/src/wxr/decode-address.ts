/** An address, or a part of one, without percent-encoding; as it is if it can't be decoded. */
export function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
