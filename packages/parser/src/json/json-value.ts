/** Whatever JSON.parse gives; the functions here ask it without trusting it. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The text as JSON; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** The value where it is an object, else an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** A text or a number as text without blanks around it; null for anything else and for nothing. */
export function wordsOf(value: unknown): string | null {
  const words = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return words === '' ? null : words
}
