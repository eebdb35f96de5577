import type { Byline } from '@broadsheet/model'
import { nameSuffix } from '../../lines/byline-parts.ts'
import { readByline } from '../../lines/read-byline.ts'
import { foldText } from '../fold-text.ts'
import { findAll, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'
import { firstFound, type Found } from './found.ts'
import { isObject, listOf, textIn, type LinkedData } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'

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
const opening =
  /^(?:.{0,30}\b(?:beiträge von|posts by|articles by|more by|stories by|tous les articles de)|(?:written |posted |published |story |words |text |ein (?:beitrag|artikel) )?(?:by|von)|par|por|di|da|door|av|af|text|autor(?:in)?|authors?|verfasst von|geschrieben von)\s*:?\s+/iu
// A line such as `By Nell Harrow`, `Von Nell Harrow und Tobin Sleet`, `Autor: Nell Harrow`.
const bylineText =
  /^(?:by|von|par|por|autor(?:in)?:|author:|text:)\s+\p{Lu}[\p{L}.'’-]+(?:(?:,| and| und| et| y)? (?:(?:von|van|de|der|den|la) )?\p{Lu}[\p{L}.'’-]+){1,8}$/iu
const nameSeparator = new RegExp(`\\s*[,;|]\\s+(?!${nameSuffix}(?:[\\s,;|]|$))|\\s+(?:and|und|et|y|&)\\s+`, 'iu')
const elsewhere = /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus|sidebar|related)(?:$|[\s_-])/iu
const maxNameCharacters = 80
const maxNames = 10

/** The byline of an article: each name once, and the line for readers. */
export function findByline(page: Page): Found<Byline> | null {
  const area = articleArea(page)
  return firstFound(
    () => named(authorsIn(page), 'json-ld author'),
    () => firstFound(...metaNames.map((name) => () => named(namesIn(page.metas.get(name) ?? ''), `meta ${name}`))),
    () => named(itemValues(page, 'author').flatMap(namesIn), 'itemprop author'),
    () => written(textsOf(area, isAuthorLink), 'rel author'),
    () => written(textsOf(area, isBylineElement), 'class author'),
    () => written(textsOf(area, isBylineText), 'byline'),
  )
}

function written([line]: readonly string[], origin: string): Found<Byline> | null {
  if (line === undefined) return null
  const byline = readByline(line)
  return byline === null ? named(namesIn(line), origin) : { value: byline, origin }
}

function named(names: readonly string[], origin: string): Found<Byline> | null {
  const once = [...new Set(names)].slice(0, maxNames)
  return once.length === 0 ? null : { value: bylineOf(once), origin }
}

function bylineOf(names: string[]): Byline {
  const last = names.at(-1) ?? ''
  const text = names.length < 2 ? `By ${last}` : `By ${names.slice(0, -1).join(', ')} and ${last}`
  return { text, names, agency: null }
}

function authorsIn({ article, data }: Page): string[] {
  return listOf(article?.['author'] ?? article?.['creator']).flatMap((author) => {
    const id = isObject(author) && author['name'] === undefined ? author['@id'] : undefined
    const person =
      id === undefined ? author : data.find((each: LinkedData) => each['@id'] === id && each['name'] !== undefined)
    return isObject(person) ? listOf(person['name']).flatMap((name) => namesIn(textIn(name))) : namesIn(textIn(person))
  })
}

/** The names in a text, without addresses, numbers, long texts and names of machines. */
function namesIn(text: string): string[] {
  return foldText(text)
    .replace(opening, '')
    .split(nameSeparator)
    .map((name) => name.replace(opening, '').trim())
    .filter(isName)
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > maxNameCharacters || !/\p{L}/u.test(text)) return false
  return !/https?:|www\.|@|\d{2}|:$|\(|^\S+\.\p{Ll}{2,3}$|^(?:admin(?:istrator)?|webmaster|editor|root|user|author|by)$/iu.test(
    text,
  )
}

function isAuthorLink({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && (attributes['rel'] ?? '').split(/\s+/u).includes('author')
}

function isBylineElement({ attributes }: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:author(?:s|[_-]?name)?|byline|autor(?:in)?|fn)(?:$|\s)/iu.test(attributes['class'] ?? '')
}

function isBylineText({ name, children }: HtmlElement): boolean {
  if (!/^(?:p|div|span|address|li|small|em|i|b|strong|h[4-6])$/u.test(name)) return false
  const text = shortTextOf(children, maxNameCharacters)
  return text !== null && bylineText.test(text)
}

/** The page without comments, forms and elements around the article, which have other names. */
function articleArea({ body }: Page): HtmlNode[] {
  return without(
    body,
    (element) => isElsewhere(element) && findAll(element.children, ({ name }) => name === 'h1').length === 0,
  )
}

function isElsewhere({ name, attributes }: HtmlElement): boolean {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
  return name === 'form' || name === 'nav' || elsewhere.test(names)
}

function textsOf(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): string[] {
  return findAll(nodes, fits)
    .flatMap(({ children }) => shortTextOf(children, maxNameCharacters) ?? [])
    .filter((text) => text !== '')
    .slice(0, 1)
}
