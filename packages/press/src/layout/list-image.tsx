import type { ListImage as Image } from '@broadsheet/model'
import { focusClasses, toneClass } from './image-classes.ts'

type ListImageProps = { image: Image }

// The narrowest rendition has three pixels for each of the 96 that list.css gives it, so no other would be chosen.
const width = 320

/** The small image beside a headline of a list, within its link: the headline says where that leads. Wide windows only. */
export function ListImage({ image: { name, focus, tone } }: ListImageProps) {
  const classes = [toneClass(tone), ...focusClasses(focus)].filter((one) => one !== null)
  return (
    <picture>
      <source type="image/avif" srcset={`/images/${name}/${width}.avif`} />
      <img
        src={`/images/${name}/${width}.webp`}
        alt=""
        class={classes.length > 0 ? classes.join(' ') : undefined}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}
