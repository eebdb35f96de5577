import type { ListImage } from './list-image.ts'
import type { ListEntry } from './published-article.ts'
import type { Section } from './section.ts'

export function listEntry({
  slug,
  section,
  headline,
  lang = null,
  image = null,
}: {
  slug: string
  section: Section
  headline: string
  lang?: string | null
  image?: ListImage | null
}): ListEntry {
  return { headline, article: { slug, section, lang, image } }
}
