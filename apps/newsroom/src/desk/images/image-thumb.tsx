import type { DeskImage } from '@broadsheet/store'
import { thumbPath } from './thumb-path.ts'

/** A small form of an image, in a list that names it in words. */
export function ImageThumb({ image: { name, isAnimated, width, height } }: { image: DeskImage }) {
  return <img src={thumbPath(name, isAnimated)} alt="" width={width} height={height} loading="lazy" />
}
