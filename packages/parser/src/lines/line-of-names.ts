import type { Byline } from '@broadsheet/model'

/** The byline of names, as readers see it: `By Nell Harrow, Tobin Sleet and Ada Quill`. Null without names. */
export function lineOfNames(names: readonly string[]): Byline | null {
  const last = names.at(-1)
  if (last === undefined) return null
  const text = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
  return { text: `By ${text}`, names: [...names], agency: null }
}
