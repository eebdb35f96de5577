import { headlineKey } from '@broadsheet/model'
import { findAll, type HtmlNode } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'

/** Enough characters to identify a sentence. */
const minCharacters = 40
const maxCharacters = 700

const names =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|headline|head|line)|lead|lede|intro|vorspann|anriss|chapo|entradilla|article-?(?:summary|description))(?:$|\s)/iu

/**
 * The standfirst between headline and story: the text of the innermost element that begins like one of the page's own
 * descriptions (for search engines), else of one whose class says so. Null without any.
 */
export function findStandfirst(body: readonly HtmlNode[], descriptions: readonly string[]): string | null {
  const openings = descriptions
    .map((text) => headlineKey(text).slice(0, minCharacters))
    .filter((text) => text.length === minCharacters)
  return (openings.length === 0 ? null : find(body, openings)) ?? findNamed(body)
}

function find(nodes: readonly HtmlNode[], openings: readonly string[]): string | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const inner = find(node.children, openings)
    if (inner !== null) return inner
    const text = shortTextOf(node.children, maxCharacters)
    if (text !== null && openings.some((opening) => headlineKey(text).startsWith(opening))) return text
  }
  return null
}

function findNamed(body: readonly HtmlNode[]): string | null {
  const named = findAll(body, ({ attributes }) => names.test(attributes['class'] ?? ''))
  const texts = named.map(({ children }) => shortTextOf(children, maxCharacters))
  return texts.find((text) => text !== null && text.length >= minCharacters) ?? null
}
