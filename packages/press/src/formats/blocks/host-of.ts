/** The host of a web address, as a reader is told where a link leads: `video.example`. */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}
