import { imageTexts, markedTexts, type BlockOf, type OwnImages, type Site } from '@broadsheet/model'
import { formatsFor } from '../../../words/formats-for.ts'
import { wordsFor } from '../../../words/words-for.ts'
import { ImageFigure } from './image-figure.tsx'
import { showMarked } from './show-marked.tsx'

type GalleryFigureProps = {
  site: Site
  gallery: BlockOf<'gallery'>
  images: OwnImages | null
  isFirst: boolean
}

// What article-block.css gives to a slide.
const sizes = '(min-width: 40rem) 26rem, 85vw'

/**
 * Images in a row, each with its own caption, above the caption of them all. The row scrolls by finger and, once it has
 * the focus, by the arrow keys.
 */
export function GalleryFigure({ site, gallery, images, isFirst }: GalleryFigureProps) {
  const texts = markedTexts(gallery)
  const caption = texts.at(-1)
  const count = gallery.images.length
  const label = wordsFor(site.locale).images(count, formatsFor(site).count(count))
  return (
    <figure class="gallery">
      <div class="slides" role="group" aria-label={label} tabindex={0}>
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
      </div>
      {caption && <figcaption class="fine">{showMarked(caption)}</figcaption>}
    </figure>
  )
}
