import type { ImageFocus } from '@broadsheet/model'

const step = 25

/** The classes of `image.css` that move a crop to the image's focus, in steps of a quarter; none for the middle. */
export function focusClasses({ x, y }: ImageFocus): string[] {
  return [...classAt('x', x), ...classAt('y', y)]
}

/** The class of `image.css` with the colour of an image; null for one without. */
export function toneClass(tone: number | null): string | null {
  return tone === null ? null : `t${tone}`
}

function classAt(axis: 'x' | 'y', percent: number): string[] {
  const quarter = Math.round(percent / step) * step
  return quarter === 50 ? [] : [`${axis}${quarter}`]
}
