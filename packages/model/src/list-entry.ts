import type { ListEntry, Section } from '@broadsheet/model'

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
