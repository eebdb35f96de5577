import type { ImageFacts } from '@broadsheet/model'

type Size = { width: number; height: number }

type Side = 'left' | 'right' | 'top' | 'bottom' | 'center'

/** The side that a crop to this size keeps, so that the image's focus stays in it: what is wider loses its sides. */
export function cropSide({ width, height, focus }: Pick<ImageFacts, 'width' | 'height' | 'focus'>, crop: Size): Side {
  const isWider = width * crop.height > height * crop.width
  const [percent, first, last] = isWider ? ([focus.x, 'left', 'right'] as const) : ([focus.y, 'top', 'bottom'] as const)
  if (percent < 100 / 3) return first
  return percent > 200 / 3 ? last : 'center'
}
