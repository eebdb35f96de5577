import type { LeadImage } from '@broadsheet/model'
import { StoredImage } from './stored-image.tsx'

type ShotProps = {
  image: LeadImage
  /** Where it leads: to its article. */
  path: string
  /** How wide the page shows it. */
  sizes: string
  isFirst?: boolean
}

/** The image of an article in a list. The headline beside it leads to the same place, so keyboards skip it. */
export function Shot({ image, path, sizes, isFirst = false }: ShotProps) {
  const { name, alt, ...facts } = image
  return (
    <a class="shot" href={path} tabindex={-1} aria-hidden={alt === '' ? 'true' : undefined}>
      <StoredImage name={name} alt={alt} facts={facts} sizes={sizes} isUrgent={isFirst} isCropped />
    </a>
  )
}
