import { headlineKey } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'
import { findAll, textOf } from '../html-node.ts'
import { firstFound, foundText, type Found } from './found.ts'
import { textIn } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'

const separator = /\s+[|–—·•»:-]+\s+/u

/**
 * The article's headline. What is written for machines is only cut or lengthened for them, so where it and an `<h1>`
 * agree in how they begin, the `<h1>`'s words stand.
 */
export function findHeadline(page: Page): Found<string> | null {
  const { article, metas } = page
  const headings = headingsOf(page)
  const told = firstFound(
    () => foundText(foldMarkup(textIn(article?.['headline'])), 'json-ld headline'),
    () => foundText(itemValues(page, 'headline')[0], 'itemprop headline'),
    () => foundText(withoutSite(metas.get('og:title') ?? '', page), 'meta og:title'),
    () => foundText(withoutSite(metas.get('twitter:title') ?? '', page), 'meta twitter:title'),
  )
  const shown = headings.find((heading) => told === null || agree(heading, told.value))
  if (shown !== undefined) return { value: shown, origin: '<h1>' }
  return told ?? foundText(withoutSite(titleOf(page), page), '<title>')
}

function headingsOf({ body }: Page): string[] {
  return findAll(body, ({ name }) => name === 'h1')
    .map(({ children }) => foldText(textOf(children)))
    .filter((text) => text !== '')
}

function titleOf({ tree }: Page): string {
  const [title] = findAll(tree, ({ name }) => name === 'title')
  return foldText(title?.children.filter((child) => typeof child === 'string').join('') ?? '')
}

function agree(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [headlineKey(one), headlineKey(other)].toSorted((a, b) => a.length - b.length)
  const opening = shorter.replace(/(?:…|\.\.\.)$/u, '').trim()
  return opening.length >= 10 ? longer.includes(opening) : longer === shorter
}

/** A title without the name of its site, which stands behind (or before) a dash or a bar. */
function withoutSite(title: string, { metas }: Page): string {
  const site = headlineKey(metas.get('og:site_name') ?? metas.get('application-name') ?? '')
  const parts = title.split(separator)
  if (parts.length < 2) return title
  const cut = title.split(separator).findIndex((part) => site !== '' && headlineKey(part) === site)
  if (cut > 0) return title.slice(0, title.lastIndexOf(parts[cut] ?? '')).replace(/\s+[|–—·•»:-]+\s+$/u, '')
  if (cut === 0) return title.slice((parts[0] ?? '').length).replace(separator, '')
  return title
}

// Some sites escape their headlines twice.
function foldMarkup(text: string): string {
  return foldText(text.replace(/<\/?\w+[^<>]*>/gu, ''))
}
