import { decodeBytes } from '#decode-bytes'

const tables = new Map<string, Map<string, number[]>>()

/** Encodes a text in an encoding of one or two bytes a character; the platform only encodes UTF-8. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const table = tables.get(encoding) ?? buildTable(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

function buildTable(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const note = (bytes: number[]): void => {
    const character = decodeOne(encoding, bytes)
    if (character !== null && !table.has(character)) table.set(character, bytes)
  }
  for (let first = 0; first < 256; first++) note([first])
  for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) note([first, second])
  return table
}

function decodeOne(encoding: string, bytes: number[]): string | null {
  const text = decodeBytes(encoding, Uint8Array.from(bytes))
  return Array.from(text).length === 1 && text !== '\ufffd' ? text : null
}
