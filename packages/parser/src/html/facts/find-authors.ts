import type { Byline } from '@broadsheet/model'
import { readByline } from '../../story/read-byline.ts'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'
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
  /^(?:by|von|par|por|di|da|door|av|af|text|autor(?:in)?|author|written by|posted by|story by|words by|verfasst von|geschrieben von)\s*:?\s+/iu
const maxNameCharacters = 80
const maxNames = 10

/** Who wrote the article: each name once, and the line as a reader sees it. */
export function findByline(page: Page): Found<Byline> | null {
  const found = firstFound(
    () => named(page.data.length === 0 ? [] : authorsIn(page), 'json-ld author'),
    () => firstFound(...metaNames.map((name) => () => named(namesIn(page.metas.get(name) ?? ''), `meta ${name}`))),
    () => named(itemValues(page, 'author').flatMap(namesIn), 'itemprop author'),
    () => named(textsOf(page, isAuthorLink).flatMap(namesIn), 'rel author'),
    () => named(textsOf(page, isBylineElement).flatMap(namesIn).slice(0, 3), 'class author'),
  )
  return found === null ? null : { value: bylineOf(found.value), origin: found.origin }
}

/** A byline of names, in the words of the paper. */
export function bylineOf(names: readonly string[]): Byline {
  const last = names.at(-1) ?? ''
  const text = names.length < 2 ? `By ${last}` : `By ${names.slice(0, -1).join(', ')} and ${last}`
  return readByline(text) ?? { text, names: [...names], agency: null }
}

function named(names: readonly string[], origin: string): Found<string[]> | null {
  const once = [...new Set(names)].slice(0, maxNames)
  return once.length === 0 ? null : { value: once, origin }
}

function authorsIn({ article, data }: Page): string[] {
  return listOf(article?.['author'] ?? article?.['creator']).flatMap((author) => {
    const id = isObject(author) && author['name'] === undefined ? author['@id'] : undefined
    const person =
      id === undefined ? author : data.find((each: LinkedData) => each['@id'] === id && each['name'] !== undefined)
    return isObject(person) ? listOf(person['name']).flatMap((name) => namesIn(textIn(name))) : namesIn(textIn(person))
  })
}

/** The names in a text; none when it is an address, too long for a name, or nothing but a number. */
function namesIn(text: string): string[] {
  return foldText(text)
    .replace(opening, '')
    .split(/\s*[,;|]\s+|\s+(?:and|und|et|y|&)\s+/iu)
    .map((name) => name.replace(/^(?:by|von)\s+/iu, '').trim())
    .filter(
      (name) =>
        name.length > 1 &&
        name.length <= maxNameCharacters &&
        /\p{L}/u.test(name) &&
        !/https?:|www\.|@|\d{2}/u.test(name),
    )
}

function isAuthorLink({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && (attributes['rel'] ?? '').split(/\s+/u).includes('author')
}

function isBylineElement({ attributes }: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:author(?:s|[_-]?name)?|byline|autor(?:in)?|fn)(?:$|\s)/iu.test(attributes['class'] ?? '')
}

function textsOf({ body }: Page, fits: (element: HtmlElement) => boolean): string[] {
  return findAll(body, fits)
    .map(({ children }) => foldText(textOf(children)))
    .filter((text) => text.length <= maxNameCharacters)
    .slice(0, 1)
}
