import { cardAdvances } from './generated.ts'

let advances: Map<string, number> | undefined

/** The width of a text in the font of cards, in ems, without kerning. A character that the font lacks has none. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (allAdvances().get(character) ?? 0), 0)
}

/** Whether the font has a character. */
export function hasGlyph(character: string): boolean {
  return allAdvances().has(character)
}

function allAdvances(): Map<string, number> {
  advances ??= new Map(cardAdvances.split(';').flatMap(advancesOf))
  return advances
}

/** Reads a run as `readAdvances` in infra/assets writes it: the first code point, then thousandths of an em. */
function advancesOf(run: string): [character: string, ems: number][] {
  const [first = '', ...widths] = run.split(' ')
  const start = Number.parseInt(first, 16)
  return widths.map((width, at) => [String.fromCodePoint(start + at), Number(width) / 1000])
}
