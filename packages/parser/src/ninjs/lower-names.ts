import { asObject, isObject, type JsonObject } from '../json/json-value.ts'

// Deeper than any news object nests what is read of it.
const maxDepth = 6

/** The object with all names in small letters, those of the objects in it too: `firstCreated` and `firstcreated`. */
export function lowerNames(value: JsonObject): JsonObject {
  return asObject(lower(value, maxDepth))
}

function lower(value: unknown, depth: number): unknown {
  if (depth === 0) return value
  if (Array.isArray(value)) return value.map((item) => lower(item, depth - 1))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lower(inner, depth - 1)]))
}
