/** A web address as one writes it into a document: in ASCII, with every sign that has no place there percent-encoded. */
export function asHref(address: string): string {
  return new URL(address).href
}
