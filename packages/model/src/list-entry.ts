import type { ListEntry } from './published-article.ts'
import type { Section } from './section.ts'

/** An article of the archive as an entry of a list: no more of it than the list shows. */
export function listEntry({
  slug,
  section,
  headline,
}: {
  slug: string
  section: Section
  headline: string
}): ListEntry {
  return { headline, article: { slug, section } }
}
