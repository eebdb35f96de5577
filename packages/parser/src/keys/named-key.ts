import { draftLimits } from '@broadsheet/model'

/**
 * The key of an article with an `id` at its source. An id that is not globally unique, such as `42`, is extended by its
 * `scope`, a host or a title.
 */
export function namedKey(kind: string, id: string, scope: string | null): string {
  const isOfItself = /^[a-z][a-z\d+.-]*:./iu.test(id)
  const key = isOfItself || scope === null ? `${kind}:${id}` : `${kind}:${scope}:${id}`
  return key.length <= draftLimits.sourceText ? key : `${key.slice(0, maxPrefixCharacters)}~${fnv1a(key)}`
}

const maxPrefixCharacters = 900

// 64-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, in hexadecimal.
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
