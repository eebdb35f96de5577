import { imageTexts, markedTexts, type BlockOf, type OwnImages, type Site } from '@broadsheet/model'
import { ImageFigure } from './image-figure.tsx'
import { showMarked } from './show-marked.tsx'

// Two beside each other in the column of the text.
const sizes = '(min-width: 40rem) 18rem, 50vw'

/** Images side by side, each with its own caption, above the caption of them all. */
export function GalleryFigure({
  site,
  gallery,
  images,
  isFirst,
}: {
  site: Site
  gallery: BlockOf<'gallery'>
  images: OwnImages | null
  isFirst: boolean
}) {
  const texts = markedTexts(gallery)
  const caption = texts.at(-1)
  return (
    <figure class="gallery">
      {gallery.images.map((image, at) => (
        <ImageFigure
          site={site}
          image={image}
          images={images}
          texts={imageTexts(texts, at)}
          isFirst={isFirst && at === 0}
          sizes={sizes}
        />
      ))}
      {caption && <figcaption class="fine">{showMarked(caption)}</figcaption>}
    </figure>
  )
}
