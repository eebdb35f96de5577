import { headlineKey, type Byline } from '@broadsheet/model'
import { looksLikeAgency } from '../../lines/agencies.ts'
import { isPerson, nameSuffix } from '../../lines/byline-parts.ts'
import { hasLabel, isLeadIn, isNobody, isNoName, withoutDate, withoutLeadIn } from '../../lines/byline-words.ts'
import { lineOfNames } from '../../lines/line-of-names.ts'
import { readByline } from '../../lines/read-byline.ts'
import { foldText } from '../fold-text.ts'
import { classAndId, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { memoized } from '../memoized.ts'
import { shortTextOf } from '../short-text-of.ts'
import { firstFound, type Found } from './found.ts'
import { isObject, listOf, textIn, type LinkedData } from './json-ld.ts'
import type { NearHeading } from './near-heading.ts'
import { itemElements, type Page } from './page.ts'
import type { PlacedElement } from './placed-elements.ts'
import { siteNames } from './site-names.ts'

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'og:article:author',
]
const nameSeparator = new RegExp(
  `\\s*[,;|]\\s+(?!${nameSuffix}(?:[\\s,;|]|$))|\\s+(?:and|und|et|e|y|och|og|en|&|•|·)\\s+(?=\\p{Lu})`,
  'u',
)
const role =
  /\b(?:writers?|reporters?|editors?|correspondents?|columnists?|contributors?|journalists?|producers?|staff|redakteur(?:in)?|redakcja|redactie|redacteur|journaliste|journalistin|korrespondent(?:in)?|periodista|redactora?|giornalista|reporterin|leiter(?:in)?|chefredakteur(?:in)?|autor(?:in)?|ressort)\b/iu
const organisation =
  /\be\.\s?V\.|\b(?:GmbH|Inc|Ltd|LLC|Redaktion|Redacción|Rédaction|Redazione|Editorial|Team|Online)\b/iu
/** `nell-harrow`. */
const account = /^[\p{Ll}\d_.-]+$/u
const maxNameCharacters = 80
const maxLabelCharacters = 20
const maxElementCharacters = 200
const maxWordsOfName = 6
const maxNames = 10
const maxElementsOfLine = 12
/** The number of elements behind the heading within which a line without any word for it may name the author. */
const nearElements = 40

/**
 * The byline of an article: each name once, and the line for readers. Names that stand by its heading (the element
 * `headingAt`, around which `groups` are) count where metadata have none, or only that of the site.
 */
export function findByline(page: Page, headingAt: number, groups: NearHeading): Found<Byline> | null {
  const declared = firstFound(
    () => named(authorsIn(page), 'json-ld author'),
    () => firstFound(...metaNames.map((name) => () => named(namesIn(page.metas.get(name) ?? ''), `meta ${name}`))),
    () => firstFound(...otherMetas(page.metas).map((text) => () => named(namesIn(text), 'meta'))),
    () => named(itemElements(page, 'author', headingAt).flatMap(namesOfItem), 'itemprop author'),
  )
  const sites = siteNames(page)
  // The site's name or that of its staff may stand there for everybody.
  const isGeneral = (name: string): boolean =>
    sites.has(headlineKey(name)) || organisation.test(name) || looksLikeAgency(name) || account.test(name)
  if (declared !== null && !declared.value.names.every(isGeneral)) return declared
  const near = [...groups.near, ...groups.beside]
  const ofAuthors = memoized(areNamedForAuthors)
  const shown = firstFound(
    () => named(namesInElements(near.filter(({ element }) => isAuthorLink(element))), 'rel author'),
    () => named(namesBehindLabels(groups.near, page), 'line behind a label'),
    () => named(namesInElements(near.filter(({ element }) => isBylineElement(element))), 'class author'),
    () =>
      named(
        namesInElements(
          near.filter(({ element }) => ofAuthors(classAndId(element))),
          isPerson,
        ),
        'class author',
      ),
    () => named(namesInElements(groups.near.filter(leadsToAuthor(headingAt))), 'link to the author'),
    () => named(namesInLines(near), 'byline'),
    () => named(namesBesideDates(near, headingAt), 'byline'),
  )
  const isShownPerson = shown?.value.names.every((name) => isPerson(name) && !sites.has(headlineKey(name))) ?? false
  return declared === null || isShownPerson ? (withAgency(shown, near) ?? declared) : declared
}

/** What is shown, with the agency that a line such as `By Nell Harrow, Coastwire` has for the same names. */
function withAgency(shown: Found<Byline> | null, near: readonly PlacedElement[]): Found<Byline> | null {
  if (shown === null || shown.value.agency !== null) return shown
  const names = shown.value.names.join()
  for (const placed of near) {
    const text = isLine(placed) ? shortTextOf(placed.element.children, maxNameCharacters) : null
    const line = text === null || text === '' ? null : readByline(foldText(text))
    if (line !== null && line.agency !== null && line.names.join() === names) return { ...shown, value: line }
  }
  return shown
}

// Systems have their own names for it; Yoast writes `twitter:label1` and `twitter:data1`.
function otherMetas(metas: Page['metas']): string[] {
  const label = metas.get('twitter:label1') ?? ''
  const others = Array.from(metas, ([name, content]) => (/author|byline/iu.test(name) ? content : ''))
  return [...(isLeadIn(label) ? [metas.get('twitter:data1') ?? ''] : []), ...others].filter((text) => text !== '')
}

function named(names: readonly string[], origin: string): Found<Byline> | null {
  const value = lineOfNames([...new Set(names)].slice(0, maxNames))
  return value === null ? null : { value, origin }
}

function authorsIn({ article, data }: Page): string[] {
  const declaring = article ?? data.find((each) => each['@type'] === 'WebPage' && each['author'] !== undefined)
  const names = listOf(declaring?.['author'] ?? declaring?.['creator']).flatMap((author) => {
    const id = isObject(author) && author['name'] === undefined ? author['@id'] : undefined
    const person =
      id === undefined ? author : data.find((each: LinkedData) => each['@id'] === id && each['name'] !== undefined)
    return isObject(person) ? listOf(person['name']).flatMap((name) => namesIn(textIn(name))) : namesIn(textIn(person))
  })
  if (names.length > 0) return names
  const people = new Set(
    data.filter((each) => listOf(each['@type']).includes('Person')).map((each) => textIn(each['name'])),
  )
  return people.size === 1 ? [...people].flatMap(namesIn) : []
}

/** The names in a text, without addresses, numbers, roles, labels, long texts and names of machines. */
function namesIn(text: string): string[] {
  const line = foldText(text)
  const byline = readByline(line)
  const names = (byline?.names ?? withoutLeadIn(withoutDate(line)).split(nameSeparator))
    .map((name) => withoutLeadIn(name).replace(/[\s,;:|–-]+$/u, ''))
    .filter(isName)
  const people = names.filter((name) => !role.test(name) && !looksLikeAgency(name))
  return people.length === 0 ? names : people
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > maxNameCharacters || !/\p{L}/u.test(text) || isNobody(text)) return false
  return !/https?:|www\.|@|\d{2}|:$|\(|^\S+\.\p{Ll}{2,3}$/iu.test(text)
}

// What a reader sees may be any sentence, metadata are names.
function isShownName(text: string): boolean {
  return (
    isName(text) && !isNoName(text) && text.split(' ').length <= maxWordsOfName && !/[.!?…]$|^\p{Ll}+\s/u.test(text)
  )
}

function namesOfItem({ element }: PlacedElement): string[] {
  const { content } = element.attributes
  return content === undefined ? namesInElement(element) : namesIn(content)
}

/** The names in the nearest element that has some, and in those beside it that are like it. */
function namesInElements(elements: readonly PlacedElement[], fits: (name: string) => boolean = () => true): string[] {
  for (const [index, first] of elements.entries()) {
    const names = namesInElement(first.element)
    if (names.length === 0 || !names.every(fits)) continue
    const beside = elements.slice(index + 1).filter(({ element, parent, at }) => {
      const isLike =
        element.name === first.element.name && element.attributes['class'] === first.element.attributes['class']
      return isLike && parent === first.parent && at >= first.end
    })
    return [...names, ...beside.flatMap(({ element }) => namesInElement(element))]
  }
  return []
}

/** The names of an element's links, else of its text. */
function namesInElement(element: HtmlElement): string[] {
  const parts = textParts(element.children)
  const text = parts.map(({ text: part }) => part).join(' ')
  if (text.length > maxElementCharacters) return []
  const linked = parts.filter(({ isLink, text: part }) => isLink && isPerson(withoutLeadIn(part)))
  if (linked.length > 0) return linked.flatMap(({ text: part }) => namesIn(part)).filter(isShownName)
  const meaningful = parts.filter(({ text: part }) => !isLeadIn(part) && withoutDate(part) !== '')
  const line = meaningful.length === parts.length ? text : meaningful.map(({ text: part }) => part).join(' ')
  return line.length > maxNameCharacters ? [] : namesIn(line).filter(isShownName)
}

/** The name in the element behind one that only announces it: `<div>By</div><div>Nell Harrow</div>`. */
function namesBehindLabels(near: readonly PlacedElement[], { elements }: Page): string[] {
  for (const placed of near) {
    const behind = elements[placed.end]
    if (placed.end - placed.at > 2 || behind?.parent !== placed.parent) continue
    const label = shortTextOf(placed.element.children, maxLabelCharacters)
    if (label === null || label === '' || !isLeadIn(label)) continue
    const name = shortTextOf(behind.element.children, maxNameCharacters)
    if (name !== null && isPerson(name)) return namesIn(name).filter(isShownName)
  }
  return []
}

type TextPart = { text: string; isLink: boolean }

/** The texts of nodes, one for each run, so that no two of them are joined to one word. */
function textParts(nodes: readonly HtmlNode[], isLink = false): TextPart[] {
  return nodes.flatMap((node): TextPart[] => {
    if (typeof node !== 'string') {
      const text = node.name === 'a' ? foldText(textOf(node.children)) : null
      if (text === null) return textParts(node.children, isLink)
      return text === '' ? [] : [{ text, isLink: true }]
    }
    const text = foldText(node)
    return text === '' ? [] : [{ text, isLink }]
  })
}

function isAuthorLink({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && (attributes['rel'] ?? '').split(/\s+/u).includes('author')
}

/** Whether an element right behind the heading is a link to the page of a person. */
function leadsToAuthor(headingAt: number): (placed: PlacedElement) => boolean {
  return ({ element: { name, attributes }, at }) =>
    name === 'a' &&
    at <= headingAt + nearElements &&
    /\/(?:authors?|autor(?:en|es)?|auteurs?|people|profile?|users?|member|journalists?|staff)[/-]|[?&](?:author|u|user)=/iu.test(
      attributes['href'] ?? '',
    )
}

function isBylineElement({ attributes }: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:author(?:s|[_-]?name)?|byline|autor(?:in|en)?|auteur|fn)(?:$|[\s_])/iu.test(
    attributes['class'] ?? '',
  )
}

const authorWords = new Set(
  'author authors byline bylines autor autorin autoren autore autores autora auteur auteurs writer writers journalist reporter contributor verfasser redakteur skribent forfatter'.split(
    ' ',
  ),
)

/** Whether one of the words in the class and id of an element is of authors: `articleAuthor`, `c-byline__name`. */
function areNamedForAuthors(names: string): boolean {
  return names
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some((word) => authorWords.has(word))
}

const lineElements = new Set('p div span address li small em i b strong h4 h5 h6'.split(' '))

function isLine({ element: { name }, at, end }: PlacedElement): boolean {
  return lineElements.has(name) && end - at <= maxElementsOfLine
}

/** The names of the nearest line such as `By Nell Harrow`, `Ein Beitrag von Nell Harrow und Tobin Sleet`. */
function namesInLines(near: readonly PlacedElement[]): string[] {
  for (const placed of near) {
    const lines = isLine(placed)
      ? [shortTextOf(placed.element.children, maxNameCharacters) ?? '']
      : placed.element.children.filter((child) => typeof child === 'string')
    const names = lines.map(namesInLine).find((found) => found.length > 0)
    if (names !== undefined) return names
  }
  return []
}

function namesInLine(line: string): string[] {
  if (line.length > maxNameCharacters) return []
  const text = foldText(line)
  if (withoutLeadIn(text) === text) return []
  const names = namesIn(text)
  if (hasLabel(text) && names.every(isShownName)) return names
  const people = names.filter((name) => isPerson(name))
  return hasLabel(text) || people.length === names.length ? people : []
}

/** The names of a line such as `20.11.2026 - Nell Harrow` right behind the heading. */
function namesBesideDates(near: readonly PlacedElement[], headingAt: number): string[] {
  for (const placed of near) {
    if (!isLine(placed) || placed.at < headingAt || placed.at > headingAt + nearElements) continue
    const text = shortTextOf(placed.element.children, maxNameCharacters)
    const name = /^\d[\d. /-]+\s+[-–|•·]\s+(?<name>.+)$/u.exec(text ?? '')?.groups?.['name']
    if (name !== undefined && isPerson(name)) return namesIn(name)
  }
  return []
}
