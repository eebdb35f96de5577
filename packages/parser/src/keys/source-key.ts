import { headlineKey, slugify, toIso } from '@broadsheet/model'

// Less than a slug's limit, so that a key is short in any script.
const maxSlugCharacters = 100

/**
 * The key of an article without an id at its source: its `kind`, its time, and the words of its headline. The same
 * article on another page has the same key if the time is equal. A hash distinguishes headlines that were cut or have
 * no letter.
 */
export function sourceKey(publishedAt: number, headline: string, kind = 'dump'): string {
  return `${kind}:${toIso(publishedAt)}:${nameOf(headline)}`
}

/**
 * The key of an article without an id, an address and a date: the words of its headline, and a hash of its file's name
 * or of its `text`, as pages of one site may have one headline.
 */
export function undatedKey(headline: string, { file, text }: { file: string | null; text: string }): string {
  return `dump:undated:${nameOf(headline)}:${fnv1a(file ?? text)}`
}

function nameOf(headline: string): string {
  const words = headlineKey(headline)
  const slug = slugify(words)
  const isWhole = slug !== '' && slug.length <= maxSlugCharacters
  return isWhole ? slug : `${slug.slice(0, maxSlugCharacters)}~${fnv1a(words)}`
}

// 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, in hexadecimal.
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
