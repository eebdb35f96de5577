// Advances of a bold serif (Charter, Georgia, Noto Serif), in ems, a little on the wide side: a renderer's own font
// must not run out of the card. The first entry that knows a sign counts.
const advances: [signs: RegExp, ems: number][] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u, 1],
  [/\p{Extended_Pictographic}/u, 1],
  [/[ijl.,:;'’‘|!()[\]]/, 0.36],
  [/[frt\-/I“”"]/, 0.47],
  [/[mwMW@%—…]/, 0.98],
  [/\s/u, 0.28],
  [/\p{Lu}/u, 0.76],
]
const usualAdvance = 0.61

/** About how wide a line of bold serif text is, in ems. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, sign) => width + advanceOf(sign), 0)
}

function advanceOf(sign: string): number {
  if (/[a-z0-9]/.test(sign) && !/[ijlfrtmw]/.test(sign)) return usualAdvance
  return advances.find(([signs]) => signs.test(sign))?.[1] ?? usualAdvance
}
