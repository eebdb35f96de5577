import { imageSrcset, type ImageFacts } from '@broadsheet/model'
import { focusClasses, toneClass } from './image-classes.ts'

type StoredImageProps = {
  name: string
  alt: string
  facts: ImageFacts
  /** How wide the page shows it, as `sizes` says it. */
  sizes: string
  /** Whether readers see it at once: it loads before others, which load when they come near. */
  isUrgent: boolean
  /** Whether the place of the image crops it. */
  isCropped?: boolean
}

/**
 * An image of the paper in the width and the format that suit the reader's screen, with the space of its size reserved
 * and its colour in place of it until it is there. An animated one has no other widths.
 */
export function StoredImage({ name, alt, facts, sizes, isUrgent, isCropped = false }: StoredImageProps) {
  const { width, height, focus, tone, isAnimated } = facts
  const classes = [
    height > width && !isCropped ? 'tall' : null,
    toneClass(tone),
    ...(isCropped ? focusClasses(focus) : []),
  ].filter((name) => name !== null)
  const image = (
    <img
      src={`/images/${name}`}
      srcset={isAnimated ? undefined : imageSrcset(name, width, 'webp')}
      sizes={isAnimated ? undefined : sizes}
      alt={alt}
      class={classes.length > 0 ? classes.join(' ') : undefined}
      width={width}
      height={height}
      loading={isUrgent ? undefined : 'lazy'}
      fetchpriority={isUrgent ? 'high' : undefined}
      decoding="async"
    />
  )
  if (isAnimated) return image
  return (
    <picture>
      <source type="image/avif" srcset={imageSrcset(name, width, 'avif')} sizes={sizes} />
      {image}
    </picture>
  )
}
