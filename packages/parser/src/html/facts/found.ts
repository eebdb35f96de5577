/** Something that a page says, and where, in words for `origins`. */
export type Found<Value> = { value: Value; origin: string }

/** The first of some places that holds a value. */
export function firstFound<Value>(...places: readonly (() => Found<Value> | null)[]): Found<Value> | null {
  for (const look of places) {
    const found = look()
    if (found !== null) return found
  }
  return null
}

/** A text that was found, or null for an empty one. */
export function foundText(text: string | undefined, origin: string): Found<string> | null {
  return text === undefined || text === '' ? null : { value: text, origin }
}
