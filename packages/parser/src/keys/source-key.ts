import { headlineKey, slugify, toIso } from '@broadsheet/model'

// Half of what a slug holds at most, so that a key stays short in any script.
const maxSlugCharacters = 100

/**
 * The key that names an article across imports where its source doesn't: its `kind`, its time, its headline's words. The
 * same article on another page of the same time has the same key. Words that were cut, or that have no letter, are told apart by a hash.
 */
export function sourceKey(publishedAt: number, headline: string, kind = 'dump'): string {
  const words = headlineKey(headline)
  const slug = slugify(words)
  const isWhole = slug !== '' && slug.length <= maxSlugCharacters
  const name = isWhole ? slug : `${slug.slice(0, maxSlugCharacters)}~${fnv1a(words)}`
  return `${kind}:${toIso(publishedAt)}:${name}`
}

// 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, in hexadecimal.
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
