import type { Site } from '@broadsheet/model'

/**
 * The address of an image on a page: the path for the paper's own images; https for others, which is all that the
 * page's policy allows. Browsers upgrade http images on https pages anyway:
 * https://www.w3.org/TR/mixed-content/#upgrade-algorithm
 */
export function imageSource(site: Site, address: string): { src: string; isOwn: boolean } {
  const url = new URL(address)
  // A path that begins with two slashes would lead to another host.
  const isOwn = url.href.startsWith(`${site.url}/`) && !url.pathname.startsWith('//')
  if (isOwn) return { src: url.href.slice(site.url.length), isOwn }
  url.protocol = 'https:'
  return { src: url.href, isOwn }
}
