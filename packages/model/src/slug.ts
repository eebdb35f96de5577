const maxSlugCharacters = 120

// First segments that the site's own routes use; a section must never stand in their way.
const reservedSegments = new Set([
  'about',
  'api',
  'archive',
  'assets',
  'desk',
  'healthz',
  'preview',
  'ranking',
  'readyz',
  'search',
  'sitemap',
  'static',
])

/**
 * An address made from words: lower case, accents dropped, words joined by hyphens, every script's letters
 * kept, cut at a word's end after 120 characters. Empty when the words hold no letter and no digit.
 */
export function slugify(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return cutAtHyphen(slug, maxSlugCharacters)
}

/** A section's address, never one of the site's own routes and never empty. */
export function sectionSlug(name: string): string {
  const slug = slugify(name)
  if (slug === '') return 'section'
  return reservedSegments.has(slug) ? `${slug}-section` : slug
}

function cutAtHyphen(slug: string, maxCharacters: number): string {
  const characters = Array.from(slug)
  if (characters.length <= maxCharacters) return slug
  const cut = characters.slice(0, maxCharacters + 1).join('')
  const lastHyphen = cut.lastIndexOf('-')
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : characters.slice(0, maxCharacters).join('')
}
