import type { Site } from '@broadsheet/model'

/**
 * Where a page gets an image: from the paper itself by its path; from anywhere else by https, which is all that the
 * page's policy lets through. Browsers ask so for an image of an http address on an https page anyway:
 * https://www.w3.org/TR/mixed-content/#upgrade-algorithm
 */
export function imageSource(site: Site, address: string): { src: string; isOwn: boolean } {
  const url = new URL(address)
  // Two slashes at the head of an address lead to another host.
  const isOwn = url.href.startsWith(`${site.url}/`) && !url.pathname.startsWith('//')
  if (isOwn) return { src: url.href.slice(site.url.length), isOwn }
  url.protocol = 'https:'
  return { src: url.href, isOwn }
}
