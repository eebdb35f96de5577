import { parse, TomlDate, TomlError } from 'smol-toml'
import { asObject, isObject, type JsonObject } from '../json/json-value.ts'

const maxDepth = 50

/**
 * Parses TOML (https://toml.io/en/v1.1.0) for its texts: as with YAML's failsafe schema, every value is a text, a list or
 * a map. A time has its zone, or none. Null for text that is not TOML.
 */
export function readToml(toml: string): JsonObject | null {
  try {
    return asObject(textsIn(parse(toml, { maxDepth, integersAsBigInt: true }), toml))
  } catch (error) {
    if (error instanceof TomlError) return null
    throw error
  }
}

function textsIn(value: unknown, toml: string): unknown {
  if (Array.isArray(value)) return value.map((each) => textsIn(each, toml))
  if (value instanceof TomlDate) return timeIn(value, toml)
  if (!isObject(value)) return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textsIn(inner, toml)]))
}

/** The library takes 30 February for 2 March, a day that the text doesn't have. */
function timeIn(time: TomlDate, toml: string): string {
  const written = time.toISOString()
  if (!time.isTime() && !toml.includes(written.slice(0, 10)))
    throw new TomlError('There is no such day.', { toml, ptr: 0 })
  return written
}
