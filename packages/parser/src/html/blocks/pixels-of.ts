import { blockLimits } from '@broadsheet/model'

/** Parses a size as HTML writes it, such as `640` or `640px`; null for a share of the page and for what is no size. */
export function pixelsOf(attribute: string | undefined): number | null {
  const digits = /^\s*(?<digits>\d{1,6})(?:\.\d+)?(?:px)?\s*$/u.exec(attribute ?? '')?.groups?.['digits']
  const pixels = Number(digits ?? Number.NaN)
  return pixels >= 0 && pixels <= blockLimits.pixels ? pixels : null
}
