import { resolveAddress } from '../resolve-address.ts'
import { firstFound, foundText, type Found } from './found.ts'
import { isObject } from './json-ld.ts'
import type { Page } from './page.ts'

/**
 * The article's own address: the canonical link, unless it is the site's front page; else other facts, and last `url`.
 */
export function findAddress(page: Page, url: string | null): Found<string> | null {
  const { elements, metas, article, baseUrl } = page
  const canonical = elements.find(
    ({ element: { name, attributes } }) => name === 'link' && attributes['rel']?.toLowerCase() === 'canonical',
  )?.element
  const main = article?.['mainEntityOfPage']
  const address = (written: unknown): string | undefined => {
    const resolved = typeof written === 'string' ? resolveAddress(written, baseUrl) : null
    return resolved === null || isFrontPage(resolved) ? undefined : resolved.replace(/#.*$/su, '')
  }
  return firstFound(
    () => foundText(address(canonical?.attributes['href']), 'link canonical'),
    () => foundText(address(metas.get('og:url')), 'meta og:url'),
    () => foundText(address(isObject(main) ? main['@id'] : main), 'json-ld mainEntityOfPage'),
    () => foundText(address(article?.['url']), 'json-ld url'),
    () => foundText(address(url ?? undefined), 'address'),
  )
}

/** Where else the page says that its article is: a short address, and the twin for phones. */
export function otherAddresses({ elements, baseUrl }: Page): (string | null)[] {
  return elements
    .filter(({ element: { name } }) => name === 'link')
    .filter(({ element: { attributes } }) => /^(?:shortlink|amphtml)$/iu.test(attributes['rel'] ?? ''))
    .map(({ element: { attributes } }) => resolveAddress(attributes['href'], baseUrl))
}

function isFrontPage(address: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:#.*)?$/u.test(address)
}
