/** A web address for a document: ASCII, with all other characters percent-encoded. */
export function asHref(address: string): string {
  return new URL(address).href
}
