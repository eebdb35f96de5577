import { headlineKey } from '@broadsheet/model'
import { placeElements, type PlacedElement } from '../facts/placed-elements.ts'
import { findAll, type HtmlNode } from '../html-node.ts'
import { shortTextOf, startOfShortText } from '../short-text-of.ts'

/** Enough characters to identify a sentence. */
const minCharacters = 40
const maxCharacters = 700
/** More than `minCharacters` of a key have. */
const maxOpening = 200

const names =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|headline|head|line)|lead|lede|intro|vorspann|anriss|chapo|entradilla|article-?(?:summary|description))(?:$|\s)/iu
const textElements = new Set('p h2 h3 h4 div'.split(' '))
const sentenceEnd = /\p{L}.{30,}[.!?…。！？]["”’»)」』]*$/su

/** Where a standfirst may be: `headline` and `opening`, the first sentence of the story, are its neighbours. */
export type StandfirstPlace = { descriptions: readonly string[]; headline: string; opening: string }

/**
 * The standfirst between headline and story: the text of the innermost element that begins like one of the page's own
 * descriptions (for search engines), else of one whose class says so, else the sentences between headline and story.
 * Null without any.
 */
export function findStandfirst(
  body: readonly HtmlNode[],
  { descriptions, headline, opening }: StandfirstPlace,
): string | null {
  const openings = descriptions
    .map((text) => headlineKey(text).slice(0, minCharacters))
    .filter((text) => text.length === minCharacters)
  return (
    (openings.length === 0 ? null : find(body, openings)) ?? findNamed(body) ?? findBetween(body, headline, opening)
  )
}

function find(nodes: readonly HtmlNode[], openings: readonly string[]): string | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const inner = find(node.children, openings)
    if (inner !== null) return inner
    const first = startOfShortText(node.children)?.toLowerCase() ?? ''
    if (/[a-z\d]/u.test(first) && !openings.some((opening) => opening.startsWith(first))) continue
    const text = shortTextOf(node.children, maxCharacters)
    if (text === null || text.length < minCharacters) continue
    const key = headlineKey(text.slice(0, maxOpening))
    if (openings.some((opening) => key.startsWith(opening))) return text
  }
  return null
}

function findNamed(body: readonly HtmlNode[]): string | null {
  const named = findAll(body, ({ attributes }) => names.test(attributes['class'] ?? ''))
  const texts = named.map(({ children }) => shortTextOf(children, maxCharacters))
  return texts.find((text) => text !== null && text.length >= minCharacters) ?? null
}

/** The first sentence in an element of its own behind the headline, before the story. */
function findBetween(body: readonly HtmlNode[], headline: string, opening: string): string | null {
  const elements = placeElements(body)
  const heading = elements.find(({ element }) => isHeading(element.name) && keyOf(element.children)?.endsWith(headline))
  const behind = heading === undefined ? [] : elements.slice(heading.end)
  for (let index = 0; index < Math.min(behind.length, 12); index += 1) {
    const placed = behind[index]
    if (placed === undefined) return null
    const text = textOfLeaf(placed)
    if (text !== null && headlineKey(text).startsWith(opening)) return null
    if (text !== null && sentenceEnd.test(text)) return text
    // A caption is of its image, a link leads elsewhere.
    if (/^(?:figure|figcaption|a|ul|ol|table)$/u.test(placed.element.name)) index += placed.end - placed.at - 1
  }
  return null
}

function textOfLeaf({ element, at, end }: PlacedElement): string | null {
  if (!textElements.has(element.name) || end - at > 6) return null
  return shortTextOf(element.children, maxCharacters)
}

function keyOf(children: readonly HtmlNode[]): string | null {
  const text = shortTextOf(children, maxCharacters)
  return text === null ? null : headlineKey(text)
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/u.test(name)
}
