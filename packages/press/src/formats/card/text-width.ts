import { lazyPattern } from '@broadsheet/model'

// The advances of a bold serif (Charter, Georgia, Noto Serif) in ems, a little wide, so that text in a renderer's own
// font stays within the card. The first pattern that matches a character counts.
const advances: [characters: () => RegExp, ems: number][] = [
  [lazyPattern(String.raw`[\p{M}\p{Cf}]`, 'u'), 0],
  [
    lazyPattern(
      String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]`,
      'u',
    ),
    1,
  ],
  [lazyPattern(String.raw`\p{Extended_Pictographic}`, 'u'), 1],
  [() => /[ijl.,:;'\u2018\u2019|!()[\]]/, 0.36],
  [() => /[frt\-/I\u201c\u201d"]/, 0.47],
  [() => /[mwMW@%\u2014\u2026]/, 0.98],
  [() => /\s/u, 0.28],
  [lazyPattern(String.raw`\p{Lu}`, 'u'), 0.76],
]
const usualAdvance = 0.61

/** The approximate width of a line of bold serif text, in ems. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + advanceOf(character), 0)
}

function advanceOf(character: string): number {
  if (/[a-z0-9]/.test(character) && !/[ijlfrtmw]/.test(character)) return usualAdvance
  return advances.find(([characters]) => characters().test(character))?.[1] ?? usualAdvance
}
