export type JsonObject = Readonly<Record<string, unknown>>

/** Parses JSON; undefined if it is invalid. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** The value if it is an object, else an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; none without a list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** A text or a number as trimmed text; null for anything else and for an empty text. */
export function wordsOf(value: unknown): string | null {
  const words = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return words === '' ? null : words
}

/** A text as it stands, with its white space; null for an empty one. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
