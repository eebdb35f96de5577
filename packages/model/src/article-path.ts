/** An article's path, percent-encoded. */
export function articlePath(article: { slug: string; section: { slug: string } }): string {
  return `${sectionPath(article.section)}/${encodeURIComponent(article.slug)}`
}

/** A section's path, percent-encoded. */
export function sectionPath(section: { slug: string }): string {
  return `/${encodeURIComponent(section.slug)}`
}
