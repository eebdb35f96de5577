import { droppedElements } from '../element-kinds.ts'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { resolveAddress } from '../resolve-address.ts'
import { isArticle, isArticleType, readJsonLd, type LinkedData } from './json-ld.ts'
import { aroundOf, placeElements, type PlacedElement } from './placed-elements.ts'

/**
 * A page for looking up facts: `language` (BCP 47) as the page declares it, `metas` by the lower-case name of each tag,
 * `elements` all in document order, `items` those of microdata, `data` all objects of its JSON-LD, `brokenData` those that aren't JSON, `scripts` the texts of all
 * scripts, `article` the object that describes its article.
 */
export type Page = {
  body: readonly HtmlNode[]
  elements: readonly PlacedElement[]
  items: readonly PlacedElement[]
  baseUrl: string | null
  language: string | null
  metas: ReadonlyMap<string, string>
  data: readonly LinkedData[]
  brokenData: readonly string[]
  scripts: readonly string[]
  article: LinkedData | null
}

const headElements = new Set(['html', 'base', 'meta', 'script'])

/** Parses a page's HTML once for all look-ups; `url` is its address, if known. */
export function openPage(html: string, url: string | null): Page {
  const tree = parseHtml(html)
  const elements = placeElements(tree)
  const heads = elements.flatMap(({ element }) => (headElements.has(element.name) ? [element] : []))
  const named = (wanted: string): HtmlElement[] => heads.filter(({ name }) => name === wanted)
  const scripts = named('script')
  const { data, broken } = readJsonLd(scripts)
  const base = named('base').find(({ attributes }) => attributes['href'] !== undefined)
  const metas = readMetas(named('meta'))
  const ownUrl = url ?? resolveAddress(metas.get('og:url'), null)
  return {
    body: pageBody(tree),
    elements,
    items: elements.filter(({ element }) => element.attributes['itemprop'] !== undefined),
    language: languageOf(named('html')[0], metas),
    baseUrl: resolveAddress(base?.attributes['href'], ownUrl) ?? ownUrl,
    metas,
    data,
    brokenData: broken,
    scripts: scripts.flatMap(({ children }) => children.filter((child) => typeof child === 'string')),
    article: articleOf(data),
  }
}

function languageOf(html: HtmlElement | undefined, metas: ReadonlyMap<string, string>): string | null {
  const declared = html?.attributes['lang'] ?? html?.attributes['xml:lang'] ?? metas.get('og:locale') ?? ''
  return declared.trim() === '' ? null : declared.trim().replaceAll('_', '-')
}

/**
 * The elements of an item property (https://html.spec.whatwg.org/multipage/microdata.html), in order: those of the
 * article's own item. Without such an item, all that are of no other one.
 */
export function itemElements({ elements, items }: Page, property: string, headingAt: number): PlacedElement[] {
  const found = items.filter(({ element }) => (element.attributes['itemprop'] ?? '').split(/\s+/u).includes(property))
  if (found.length === 0) return []
  const itemOf = ({ at }: PlacedElement): number => aroundOf(elements, at, isItem)
  const articleAt = articleItem(elements, headingAt)
  const own = found.filter((each) => itemOf(each) === articleAt)
  return own.length > 0 ? own : found.filter((each) => !isArticleItem(elements[itemOf(each)]))
}

/** The values of an item property of the article (https://html.spec.whatwg.org/multipage/microdata.html#values). */
export function itemValues(page: Page, property: string, headingAt: number): string[] {
  return itemElements(page, property, headingAt)
    .map(({ element }) => itemValue(element))
    .filter((value) => value !== '')
}

// The item of the article is the one around its heading, else the largest with a paragraph: others are teasers.
function articleItem(elements: readonly PlacedElement[], headingAt: number): number {
  const items = elements.filter(isArticleItem)
  const around = items.findLast(({ at, end }) => at < headingAt && headingAt < end)
  const hasText = ({ at, end }: PlacedElement): boolean =>
    elements.slice(at, end).some(({ element }) => element.name === 'p')
  const largest = items.toSorted((a, b) => b.end - b.at - (a.end - a.at))[0]
  return (around ?? (largest !== undefined && hasText(largest) ? largest : undefined))?.at ?? -1
}

function isItem({ attributes }: HtmlElement): boolean {
  return attributes['itemscope'] !== undefined || attributes['itemtype'] !== undefined
}

function isArticleItem(placed: PlacedElement | undefined): boolean {
  return placed !== undefined && isArticleType((placed.element.attributes['itemtype'] ?? '').trim())
}

function itemValue(element: HtmlElement): string {
  const { content, datetime } = element.attributes
  const [inner] = findAll(element.children, ({ attributes }) => attributes['itemprop'] === 'name')
  return foldText(content ?? datetime ?? (inner === undefined ? textOf(element.children) : itemValue(inner)))
}

function articleOf(data: readonly LinkedData[]): LinkedData | null {
  const articles = data.filter(isArticle)
  return articles.find((article) => article['headline'] !== undefined) ?? articles[0] ?? null
}

function readMetas(tags: readonly HtmlElement[]): Map<string, string> {
  const metas = new Map<string, string>()
  for (const { attributes } of tags) {
    const name = (attributes['property'] ?? attributes['name'] ?? '').toLowerCase()
    const content = foldText(attributes['content'] ?? '')
    if (content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

const frames = new Set(['html', 'head', 'body'])

/** The visible nodes of a page's body, wherever its tags are, without scripts, styles and controls of forms. */
function pageBody(page: readonly HtmlNode[]): HtmlNode[] {
  return page.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    if (frames.has(node.name)) return pageBody(node.children)
    return droppedElements.has(node.name) ? [] : [node]
  })
}
