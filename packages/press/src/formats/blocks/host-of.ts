/** The host of an address for readers: `video.example`. */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}
