import type { JsonObject } from '../json/json-value.ts'

/**
 * The names of an object that begin with a word and `_`, as publishers may make them in ninjs 1 (`body_main`): those with
 * the preferred endings first, then the others in their order.
 */
export function namesLike(news: JsonObject, word: string, preferred: readonly string[]): string[] {
  const names = Object.keys(news).filter((name) => name.startsWith(`${word}_`))
  const first = preferred.map((ending) => `${word}_${ending}`).filter((name) => names.includes(name))
  return [...new Set([...first, ...names])]
}
