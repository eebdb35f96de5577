import { resolveAddress } from '../html/resolve-address.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import { countOmissions } from '../result/omission.ts'
import { childOf, childrenOf, innerHtml, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { isKind, kindBesideArticles } from './blogger-entry.ts'
import { noFacts, type Feed, type FeedEntry, type FeedMedia, type Markup } from './feed-entry.ts'
import { childText, childTexts, isImageFile, listed, mediaOf } from './xml-parts.ts'

/** Reads Atom 1.0 (RFC 4287) and 0.3. `lineOf` gives an element's line. */
export function readAtomFeed(root: XmlElement, lineOf: (element: XmlElement) => number): Feed {
  const named = namesLike(root)
  const title = textConstruct(root, ...named('title'))
  const date = childText(root, ...named('updated', 'modified'))
  const entries = childrenOf(root, ...named('entry'))
  return {
    title: title?.value.text.trim() ?? null,
    url: alternateLink(root, named('link')),
    date: date === null ? null : { value: date.value, origin: `feed ${date.origin}` },
    authors: personNames(root, ...named('author')),
    lang: root.attributes['xml:lang'] ?? null,
    entries: entries
      .filter((entry) => kindBesideArticles(entry) === null)
      .map((entry) => readAtomEntry(entry, named, lineOf(entry))),
    omitted: countOmissions(entries.flatMap((entry) => kindBesideArticles(entry) ?? [])),
  }
}

// A feed without a namespace has names without a prefix.
function namesLike(root: XmlElement): (...names: string[]) => string[] {
  const prefix = root.name.slice(0, -'feed'.length)
  return (...names) => names.map((name) => prefix + name)
}

function readAtomEntry(entry: XmlElement, named: (...names: string[]) => string[], line: number): FeedEntry {
  const content = textConstruct(entry, ...named('content'))
  const summary = textConstruct(entry, ...named('summary'))
  const source = childOf(entry, ...named('source'))
  const dates = [...named('published', 'issued', 'created', 'updated', 'modified'), 'dc:date']
  return {
    line,
    id: childText(entry, ...named('id')),
    url: firstFound(
      found(resolveAddress(childText(entry, 'feedburner:origlink')?.value, entry.base), 'feedburner:origLink'),
      found(alternateLink(entry, named('link')), 'link rel=alternate'),
    ),
    title: textConstruct(entry, ...named('title')),
    content: content ?? summary,
    summary: content === null ? null : summary,
    authors:
      personNames(entry, ...named('author')) ??
      childTexts(entry, 'dc:creator') ??
      (source === null ? null : personNames(source, ...named('author'))),
    categories: childrenOf(entry, ...named('category'))
      .filter((category) => !isKind(category))
      .flatMap(({ attributes }) => attributes['label'] ?? attributes['term'] ?? []),
    dates: listed(...dates.map((name) => childText(entry, name))),
    media: [...mediaOf(entry), ...enclosures(entry, named('link'))],
    lang: entry.attributes['xml:lang'] ?? null,
  }
}

export function personNames(parent: XmlElement, ...names: string[]): Found<string[]> | null {
  const people = childrenOf(parent, ...names).flatMap((person) => childText(person, 'atom:name', 'name')?.value ?? [])
  return people.length === 0 ? null : { value: people, origin: `${names[0]} name` }
}

const textTypes = new Set(['text', 'html', 'xhtml', 'text/plain', 'text/html', 'application/xhtml+xml', ''])

/**
 * The first text that is not empty, by names in order. Its type comes from RFC 4287's `type`, a media type or, in Atom
 * 0.3, the `mode`.
 */
function textConstruct(parent: XmlElement, ...names: string[]): Found<Markup> | null {
  for (const name of names) {
    for (const element of childrenOf(parent, name)) {
      const markup = markupOf(element)
      if (markup.text.trim() !== '') return { value: markup, origin: name }
    }
  }
  return null
}

function markupOf(element: XmlElement): Markup {
  const { attributes, children, base } = element
  const type = (attributes['type'] ?? 'text').trim().toLowerCase()
  const isNaked = children.some((node) => typeof node !== 'string')
  if (isNaked) return { kind: 'html', text: innerHtml(children), base }
  // Other media types, such as images, and base 64 are not text.
  if (!textTypes.has(type) || attributes['mode'] === 'base64') return { kind: 'text', text: '', base }
  const isHtml = type.includes('html') || attributes['mode'] === 'escaped'
  return { kind: isHtml ? 'html' : 'text', text: xmlText(element), base }
}

function alternateLink(parent: XmlElement, names: readonly string[]): string | null {
  const links = childrenOf(parent, ...names).filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  )
  const best = links.find(({ attributes }) => /html/u.test(attributes['type'] ?? 'text/html')) ?? links[0]
  return best === undefined ? null : resolveAddress(best.attributes['href'], best.base)
}

function enclosures(entry: XmlElement, names: readonly string[]): FeedMedia[] {
  return childrenOf(entry, ...names)
    .filter(({ attributes }) => attributes['rel'] === 'enclosure')
    .flatMap(({ attributes, base }) => {
      const url = resolveAddress(attributes['href'], base)
      const kind = isImageFile(undefined, attributes['type'], url) ? ('image' as const) : ('other' as const)
      const caption = attributes['title']?.trim() || null
      return url === null ? [] : [{ ...noFacts, kind, url, caption }]
    })
}
