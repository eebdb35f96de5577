import { asObject, parseJson, type JsonObject } from '../json/json-value.ts'

/** The comments around blocks, for `split`: the odd pieces are marks. Their JSON has < and > as escapes. */
export const blockMark = /(<!--\s+\/?wp:[a-z][^<>]*-->)/u

/** A mark of a block: where one begins or ends, or one without content. `core/` is left out of its name. */
export type BlockMark = { kind: 'begin' | 'end' | 'empty'; name: string; json: string }

const parts = /^<!--\s+(?<end>\/?)wp:(?:core\/)?(?<name>[a-z][\w/-]*)\s+(?<json>\{[^]*\})?\s*(?<empty>\/?)-->$/u

/** Parses an odd piece; null if it only looks like a mark. */
export function parseBlockMark(written: string): BlockMark | null {
  const { end, name, json = '', empty } = parts.exec(written)?.groups ?? {}
  if (name === undefined) return null
  return { kind: end === '/' ? 'end' : empty === '/' ? 'empty' : 'begin', name, json }
}

/** The attributes of a block. */
export function attributesOf({ json }: BlockMark): JsonObject {
  return asObject(json === '' ? null : parseJson(json))
}
