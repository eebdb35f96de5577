/** A value found in a page, and its place in words for `origins`. */
export type Found<Value> = { value: Value; origin: string }

export function firstFound<Fact extends Found<unknown>>(...places: readonly (() => Fact | null)[]): Fact | null {
  for (const look of places) {
    const found = look()
    if (found !== null) return found
  }
  return null
}

export function foundText(text: string | undefined, origin: string): Found<string> | null {
  return text === undefined || text === '' ? null : { value: text, origin }
}
