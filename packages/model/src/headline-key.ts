const quotes = /['"`´‘’‚‛“”„‟«»‹›「」『』]/gu
const dashesAndSpaces = /[\s\p{Pd}]+/gu

/**
 * What two headlines share when they differ only in letter case, quotes, dashes or spaces. Empty for a
 * headline that is made of nothing else.
 */
export function headlineKey(headline: string): string {
  return headline.normalize('NFKC').toLowerCase().replace(quotes, '').replace(dashesAndSpaces, ' ').trim()
}

// Page after page asks for the keys of the same ranked articles, and folding one takes longer than writing its link.
const kept = new WeakMap<object, string>()

/** The key of the headline of something that is kept for long and never changed. */
export function keyOfHeadline(entry: { readonly headline: string }): string {
  const key = kept.get(entry) ?? headlineKey(entry.headline)
  kept.set(entry, key)
  return key
}
