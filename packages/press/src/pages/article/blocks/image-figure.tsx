import type { GalleryImage, MarkedText, Site } from '@broadsheet/model'
import { imageSource } from './image-source.ts'
import { showMarked } from './show-marked.tsx'

type ImageFigureProps = {
  site: Site
  image: GalleryImage
  /** Its caption and credit. */
  texts: readonly (MarkedText | null)[]
  isFirst: boolean
}

/**
 * An image with the space of its size reserved (if the size is unknown, the styles reserve some), so that nothing moves
 * when it loads. Its host gets no referrer. The first block's image loads at once, others when they come near.
 */
export function ImageFigure({ site, image, texts, isFirst }: ImageFigureProps) {
  const { alt } = image
  const [caption, credit] = texts
  const { src, isOwn } = imageSource(site, image.url)
  const { width, height } = image
  const size = width === null || height === null ? undefined : { width, height }
  return (
    <figure>
      <img
        src={src}
        alt={alt}
        class={size !== undefined && size.height > size.width ? 'tall' : undefined}
        width={size?.width}
        height={size?.height}
        loading={isFirst ? undefined : 'lazy'}
        fetchpriority={isFirst ? 'high' : undefined}
        decoding="async"
        referrerpolicy={isOwn ? undefined : 'no-referrer'}
      />
      {(caption ?? credit) && (
        <figcaption class="fine">
          {caption && showMarked(caption)}
          {caption && credit && ' '}
          {credit && <small>{showMarked(credit)}</small>}
        </figcaption>
      )}
    </figure>
  )
}
