import { articlePath } from './article-path.ts'
import type { Block } from './block.ts'

/** The articles of the paper that a body links to by the addresses of their sources: where each stands. */
export type LinkedWithin = Record<string, [slug: string, sectionSlug: string]>

/** The body with links and bookmarks that lead to the paper's own articles, at `siteUrl`, not to their sources. */
export function linkWithin(body: Block[], linked: LinkedWithin, siteUrl: string): Block[] {
  const addressOf = (url: string): string => {
    const [slug, sectionSlug] = linked[url] ?? []
    if (slug === undefined || sectionSlug === undefined) return url
    return siteUrl + articlePath({ slug, section: { slug: sectionSlug } })
  }
  return body.map((block) => {
    const own = block.type === 'embed' ? { ...block, url: addressOf(block.url) } : block
    if (!('marks' in own) || own.marks === undefined) return own
    const marks = own.marks.map((mark) => (mark.type === 'link' ? { ...mark, url: addressOf(mark.url) } : mark))
    return { ...own, marks }
  })
}
