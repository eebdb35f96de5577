const quotes = /['"`´‘’‚‛“”„‟«»‹›「」『』]/gu
const dashesAndSpaces = /[\s\p{Pd}]+/gu

/**
 * What two headlines share when they differ only in letter case, quotes, dashes or spaces. Empty for a
 * headline that is made of nothing else.
 */
export function headlineKey(headline: string): string {
  return headline.normalize('NFKC').toLowerCase().replace(quotes, '').replace(dashesAndSpaces, ' ').trim()
}
