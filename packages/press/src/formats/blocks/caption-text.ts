import type { BlockOf } from './block-of.ts'

/** What stands under an image as one line: `Waves over the mole (Nell Harrow)`; empty where nothing does. */
export function captionText({ caption, credit }: Pick<BlockOf<'image'>, 'caption' | 'credit'>): string {
  if (caption === null || credit === null) return caption ?? credit ?? ''
  return `${caption} (${credit})`
}
