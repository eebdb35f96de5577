import type { GenericSchema } from 'valibot'

/** A schema in JSON Schema 2020-12. */
export type JsonSchema = Record<string, unknown>

/** The parts of a schema, or of a rule in its pipe, that are read here. */
type Part = {
  kind: string
  type: string
  pipe?: readonly Part[]
  item: Part
  wrapped: Part
  key: Part
  value: Part
  entries: Record<string, Part>
  options: readonly unknown[]
  literal: unknown
  default?: unknown
  requirement: unknown
  description: unknown
}

/**
 * Converts the input of a Valibot schema to JSON Schema: a small part of `@valibot/to-json-schema`, which would be a
 * twentieth of the Worker's upload. A test compares the two for every schema of the API. Throws for a kind of schema
 * that the API has not used before. Rules that JSON Schema can't express, such as the length of a trimmed text, are
 * left out.
 */
export function jsonSchema(schema: GenericSchema): JsonSchema {
  return converted(asPart(schema))
}

// Every schema and rule of Valibot has these, by its `kind` and `type`.
function asPart(schema: GenericSchema): Part {
  return schema as unknown as Part
}

function converted(part: Part): JsonSchema {
  if (part.pipe === undefined) return ofKind(part)
  const [first, ...rules] = part.pipe.flatMap(flat)
  const schema = first === undefined ? {} : ofKind(first)
  for (const rule of rules) {
    if (rule.kind === 'schema' || reshaping.has(rule.type)) break
    Object.assign(schema, ofRule(rule, schema))
  }
  return schema
}

// Later steps of the pipe describe the output, not the input.
const reshaping = new Set(['raw_transform', 'transform', 'to_number', 'parse_json'])

function flat(part: Part): readonly Part[] {
  return part.pipe === undefined ? [part] : part.pipe.flatMap(flat)
}

function ofKind(part: Part): JsonSchema {
  const { type } = part
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type }
    case 'unknown':
      return {}
    case 'literal':
      return { const: part.literal }
    case 'picklist':
      return { enum: part.options, type: typeof part.options[0] }
    case 'array':
      return { type, items: converted(part.item) }
    case 'record':
      return { type: 'object', propertyNames: converted(part.key), additionalProperties: converted(part.value) }
    case 'object':
    case 'strict_object':
      return ofObject(part)
    case 'variant':
      return { oneOf: (part.options as readonly Part[]).map(converted) }
    case 'union':
      return { anyOf: (part.options as readonly Part[]).map(converted) }
    case 'nullable':
      return { anyOf: [converted(part.wrapped), { type: 'null' }], ...defaultOf(part) }
    case 'optional':
      return { ...converted(part.wrapped), ...defaultOf(part) }
    default:
      throw new Error(`The API has no schema of the kind ${type} yet: add it here`)
  }
}

function ofObject({ type, entries }: Part): JsonSchema {
  const all = Object.entries(entries)
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, entry]) => [name, converted(entry)])),
    required: all.flatMap(([name, entry]) => (entry.type === 'optional' ? [] : [name])),
    ...(type === 'strict_object' ? { additionalProperties: false } : {}),
  }
}

function defaultOf({ default: value }: Part): JsonSchema {
  return value === undefined ? {} : { default: value }
}

function ofRule({ type, requirement, description }: Part, { type: of }: JsonSchema): JsonSchema {
  switch (type) {
    case 'description':
      return { description }
    case 'min_length':
      return { [of === 'array' ? 'minItems' : 'minLength']: requirement }
    case 'max_length':
      return { [of === 'array' ? 'maxItems' : 'maxLength']: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type }
    case 'safe_integer':
      return { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {}
    case 'url':
      return { format: 'uri' }
    case 'iso_timestamp':
      return { format: 'date-time' }
    default:
      return {}
  }
}
