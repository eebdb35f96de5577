import { headlineKey } from '@broadsheet/model'
import { decodeReferences } from '../character-references.ts'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'
import { firstFound, foundText, type Found } from './found.ts'
import { textIn } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'

const separator = /\s+[|–—·•»:-]+\s+/u
/** Fewer characters may be equal by chance. */
const minCharacters = 10

/**
 * The article's headline. Metadata has it shortened or extended, so an `<h1>` with the same beginning replaces it; a
 * line above the headline within the `<h1>` is left out. Without metadata, the page's headings decide.
 */
export function findHeadline(page: Page): Found<string> | null {
  const { article, metas } = page
  const title = withoutSite(titleOf(page), page)
  const declared = firstFound(
    () => foundText(plain(textIn(article?.['headline'])), 'json-ld headline'),
    () => foundText(plain(itemValues(page, 'headline')[0] ?? ''), 'itemprop headline'),
    () => foundText(plain(withoutSite(metas.get('og:title') ?? '', page)), 'meta og:title'),
    () => foundText(plain(withoutSite(metas.get('twitter:title') ?? '', page)), 'meta twitter:title'),
  )
  if (declared === null) return shownHeadline(page, title)
  const shown = headingsOf(page, /^h1$/u).find((heading) => beginAlike(heading, declared.value))
  return shown === undefined ? declared : { value: shown, origin: '<h1>' }
}

/** The first heading that is also part of the title; else the first `<h1>` without a link; else the title. */
function shownHeadline(page: Page, title: string): Found<string> | null {
  const parts = [title, ...titleOf(page).split(separator)]
  const inTitle = (name: RegExp): string | undefined =>
    headingsOf(page, name).find((heading) => parts.some((part) => beginAlike(part, heading)))
  return firstFound(
    () => foundText(inTitle(/^h1$/u), '<h1>'),
    () => foundText(inTitle(/^h[2-3]$/u), '<h2>'),
    () => foundText(headingsOf(page, /^h1$/u)[0], '<h1>'),
    () => foundText(title, '<title>'),
  )
}

function headingsOf({ body }: Page, name: RegExp): string[] {
  return findAll(body, (element) => name.test(element.name) && !leadsHome(element))
    .map(({ children }) => foldText(textOf(children)))
    .filter((text) => text !== '')
}

// A site's name is often its only `<h1>`, with a link to the front page.
function leadsHome({ children }: HtmlElement): boolean {
  const links = findAll(children, ({ name }) => name === 'a').map(({ attributes }) => attributes['href'] ?? '')
  return links.some((href) => /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/u.test(href))
}

function titleOf({ tree }: Page): string {
  const [title] = findAll(tree, ({ name }) => name === 'title')
  return foldText(title?.children.filter((child) => typeof child === 'string').join('') ?? '')
}

function beginAlike(one: string, other: string): boolean {
  const [opening = '', whole = ''] = [one, other]
    .map((text) =>
      headlineKey(text)
        .replace(/\.\.\.$/u, '')
        .trim(),
    )
    .toSorted((a, b) => a.length - b.length)
  return opening.length >= minCharacters ? whole.startsWith(opening) : whole === opening
}

function withoutSite(title: string, { metas }: Page): string {
  const site = headlineKey(metas.get('og:site_name') ?? metas.get('application-name') ?? '')
  const parts = title.split(separator)
  const isSite = (part: string | undefined): boolean => part !== undefined && site !== '' && headlineKey(part) === site
  if (parts.length > 1 && isSite(parts.at(-1)))
    return title.slice(0, title.length - (parts.at(-1) ?? '').length).replace(/\s+\S+\s+$/u, '')
  if (parts.length > 1 && isSite(parts[0])) return title.slice((parts[0] ?? '').length).replace(/^\s+\S+\s+/u, '')
  return title
}

// Some sites escape their headlines twice.
function plain(text: string): string {
  return foldText(decodeReferences(text).replace(/<\/?\w+[^<>]*>/gu, ''))
}
