const quotes = /['"`´‘’‚‛“”„‟«»‹›「」『』]/gu
const dashesAndSpaces = /[\s\p{Pd}]+/gu

/**
 * A key that headlines share if they differ only in letter case, quotes, dashes or spaces. Empty for a headline without
 * anything else.
 */
export function headlineKey(headline: string): string {
  return headline.normalize('NFKC').toLowerCase().replace(quotes, '').replace(dashesAndSpaces, ' ').trim()
}
