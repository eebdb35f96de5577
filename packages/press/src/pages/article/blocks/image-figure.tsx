import {
  storedImageName,
  toImageFacts,
  type GalleryImage,
  type MarkedText,
  type OwnImages,
  type Site,
} from '@broadsheet/model'
import { StoredImage } from '../../../layout/stored-image.tsx'
import { imageSource } from './image-source.ts'
import { showMarked } from './show-marked.tsx'

type ImageFigureProps = {
  site: Site
  image: GalleryImage
  /** Facts of the stored images in the body. */
  images: OwnImages | null
  /** Its caption and credit. */
  texts: readonly (MarkedText | null)[]
  isFirst: boolean
  /** How wide the page shows it; as wide as the text unless given. */
  sizes?: string
}

// The measure of a text.
const textWidth = '(min-width: 40rem) 37rem, 100vw'

/** An image with its caption and credit. The first block's image loads at once, others when they come near. */
export function ImageFigure({ site, image, images, texts, isFirst, sizes = textWidth }: ImageFigureProps) {
  const [caption, credit] = texts
  const name = storedImageName(image.url)
  const facts = name === null ? undefined : images?.[name]
  return (
    <figure>
      {name !== null && facts !== undefined ? (
        <StoredImage name={name} alt={image.alt} facts={toImageFacts(facts)} sizes={sizes} isUrgent={isFirst} />
      ) : (
        <LinkedImage site={site} image={image} isFirst={isFirst} />
      )}
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

/**
 * An image that the paper knows by its address alone, with the space of its size reserved (if the size is unknown, the
 * styles reserve some), so that nothing moves when it loads. Its host gets no referrer.
 */
function LinkedImage({ site, image, isFirst }: { site: Site; image: GalleryImage; isFirst: boolean }) {
  const { src, isOwn } = imageSource(site, image.url)
  const { alt, width, height } = image
  const size = width === null || height === null ? undefined : { width, height }
  return (
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
  )
}
