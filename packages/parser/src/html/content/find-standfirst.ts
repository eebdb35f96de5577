import { foldText } from '../fold-text.ts'
import type { HtmlNode } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'

/** As many characters tell a sentence from any other. */
const minCharacters = 40
const maxCharacters = 700

/**
 * The sentences that a page sets between headline and story, apart from both: the text of the innermost element that
 * begins as one of the page's own descriptions (for search engines) does. Null when none of them can be read on the page.
 */
export function findStandfirst(body: readonly HtmlNode[], descriptions: readonly string[]): string | null {
  const openings = descriptions
    .map((text) => foldText(text).slice(0, minCharacters))
    .filter((text) => text.length === minCharacters)
  return openings.length === 0 ? null : (find(body, openings)?.text ?? null)
}

function find(nodes: readonly HtmlNode[], openings: readonly string[]): { text: string } | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const inner = find(node.children, openings)
    if (inner !== null) return inner
    const text = shortTextOf(node.children, maxCharacters)
    if (text !== null && openings.some((opening) => text.startsWith(opening))) return { text }
  }
  return null
}
