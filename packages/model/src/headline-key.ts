// Straight, curly and angle quotes, and corner brackets.
const quotes = /['"`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/gu
const dashesAndSpaces = /[\s\p{Pd}]+/gu

/**
 * A key that headlines share if they differ only in letter case, quotes, dashes or spaces. Empty for a headline without
 * anything else.
 */
export function headlineKey(headline: string): string {
  return headline.normalize('NFKC').toLowerCase().replace(quotes, '').replace(dashesAndSpaces, ' ').trim()
}
