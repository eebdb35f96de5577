import { headlineKey } from '@broadsheet/model'
import { decodeReferences } from '../character-references.ts'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'
import { firstFound, foundText, type Found } from './found.ts'
import { cutHeading, firstPart, isAlike, isWordy, withoutSite } from './headline-parts.ts'
import { textIn } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'
import { siteNames } from './site-names.ts'

/** A headline, and the place of its heading among the page's elements (-1 where none shows it). */
export type FoundHeadline = Found<string> & { at: number }

/** Longer texts are no headlines, and are not compared. */
const maxCompared = 500

const headingNames = new Set(['h1', 'h2', 'h3'])

type Heading = { text: string; name: string; at: number }

/**
 * The article's headline: a heading that shows what metadata or `<title>` say, for metadata have it shortened, extended
 * or made for other sites; else the page's only heading, else metadata. Names of the site and lines above the headline
 * within its heading are left out.
 */
export function findHeadline(page: Page): FoundHeadline | null {
  const sites = siteNames(page)
  const title = titleOf(page)
  const declared = declaredIn(page, sites)
  const named = [...declared.map(({ value }) => value), withoutSite(title, sites)].filter(
    (text) => text !== '' && text.length <= maxCompared,
  )
  const headings = headingsIn(page, sites)
  const shown = shownHeading(headings, named) ?? onlyHeading(headings)
  if (shown !== undefined) {
    return {
      value: shown.text.length <= maxCompared ? cutHeading(shown.text, named) : shown.text,
      origin: `<${shown.name}>`,
      at: shown.at,
    }
  }
  const best =
    declared[0] ??
    firstFound(
      () => foundText(headings.find(({ name }) => name === 'h1')?.text, '<h1>'),
      () => foundText(withoutSite(title, sites), '<title>'),
    )
  return best === null ? null : { ...best, at: headings[0]?.at ?? -1 }
}

function declaredIn(page: Page, sites: ReadonlySet<string>): Found<string>[] {
  const { article, metas } = page
  return [
    foundText(plain(textIn(article?.['headline'])), 'json-ld headline'),
    foundText(plain(itemValues(page, 'headline', -1)[0] ?? ''), 'itemprop headline'),
    foundText(plain(withoutSite(metas.get('og:title') ?? '', sites)), 'meta og:title'),
    foundText(plain(withoutSite(metas.get('twitter:title') ?? '', sites)), 'meta twitter:title'),
  ].filter((found) => found !== null && !sites.has(headlineKey(found.value))) as Found<string>[]
}

function shownHeading(headings: readonly Heading[], named: readonly string[]): Heading | undefined {
  for (const name of ['h1', 'h2', 'h3']) {
    const some = headings.filter((heading) => heading.name === name && heading.text.length <= maxCompared)
    const shown = named
      .map((text) => some.find((heading) => isAlike(heading.text, text)))
      .find((heading) => heading !== undefined)
    if (shown !== undefined) return firstOfTitle(headings, shown, named) ?? shown
  }
  return undefined
}

/** The heading with the first part of a title of which `shown` is the last: that is the site's name. */
function firstOfTitle(headings: readonly Heading[], shown: Heading, named: readonly string[]): Heading | undefined {
  const firsts = new Set(named.map((text) => firstPart(text, shown.text)))
  return headings.find(({ text }) => firsts.has(headlineKey(text)))
}

function onlyHeading(headings: readonly Heading[]): Heading | undefined {
  for (const name of ['h1', 'h2']) {
    const [only, ...others] = headings.filter((heading) => heading.name === name)
    if (only === undefined) continue
    const isOnly = others.every(({ text }) => text === only.text) && isWordy(only.text)
    return isOnly ? only : undefined
  }
  return undefined
}

function headingsIn({ elements }: Page, sites: ReadonlySet<string>): Heading[] {
  return elements.flatMap(({ element, at }) => {
    if (!headingNames.has(element.name) || leadsHome(element)) return []
    const text = foldText(textOf(element.children))
    return text === '' || sites.has(headlineKey(text)) ? [] : [{ text, name: element.name, at }]
  })
}

// A site's name is often its only `<h1>`, with a link to the front page.
function leadsHome({ children }: HtmlElement): boolean {
  const links = findAll(children, ({ name }) => name === 'a').map(({ attributes }) => attributes['href'] ?? '')
  return links.some((href) => /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/u.test(href))
}

function titleOf({ elements }: Page): string {
  const title = elements.find(({ element }) => element.name === 'title')?.element
  return foldText(title?.children.filter((child) => typeof child === 'string').join('') ?? '')
}

// Some sites escape their headlines twice.
function plain(text: string): string {
  return foldText(decodeReferences(text).replace(/<\/?\w+[^<>]*>/gu, ''))
}
