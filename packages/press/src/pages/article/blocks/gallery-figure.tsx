import { imageTexts, markedTexts, type BlockOf, type Site } from '@broadsheet/model'
import { ImageFigure } from './image-figure.tsx'
import { showMarked } from './show-marked.tsx'

/** Images side by side, each with its own caption, above the caption of them all. */
export function GalleryFigure({
  site,
  gallery,
  isFirst,
}: {
  site: Site
  gallery: BlockOf<'gallery'>
  isFirst: boolean
}) {
  const texts = markedTexts(gallery)
  const caption = texts.at(-1)
  return (
    <figure class="gallery">
      {gallery.images.map((image, at) => (
        <ImageFigure site={site} image={image} texts={imageTexts(texts, at)} isFirst={isFirst && at === 0} />
      ))}
      {caption && <figcaption class="fine">{showMarked(caption)}</figcaption>}
    </figure>
  )
}
