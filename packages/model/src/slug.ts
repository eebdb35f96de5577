const maxSlugCharacters = 120

// The first segments of the site's own routes, which a section must not hide.
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
 * Makes a slug from words: lower case, without accents, words joined by hyphens, with the letters of every script, cut
 * at the end of a word after 120 characters. Empty if the words have no letter and no digit.
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

/** Makes a section's slug, which is never empty and never the first segment of a route. */
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
