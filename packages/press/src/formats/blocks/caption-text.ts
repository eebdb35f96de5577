import type { BlockOf } from '@broadsheet/model'

/** The caption and credit of an image in one line: `Waves over the mole (Nell Harrow)`; empty without both. */
export function captionText({ caption, credit }: Pick<BlockOf<'image'>, 'caption' | 'credit'>): string {
  if (caption === null || credit === null) return caption ?? credit ?? ''
  return `${caption} (${credit})`
}
