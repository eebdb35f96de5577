/** An article's one address below the site's root, percent-encoded where its script asks for it. */
export function articlePath(article: { slug: string; section: { slug: string } }): string {
  return `${sectionPath(article.section)}/${encodeURIComponent(article.slug)}`
}

/** A section front's address below the site's root. */
export function sectionPath(section: { slug: string }): string {
  return `/${encodeURIComponent(section.slug)}`
}
