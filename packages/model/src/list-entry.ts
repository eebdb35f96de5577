import type { ListEntry } from './published-article.ts'
import type { Section } from './section.ts'

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
