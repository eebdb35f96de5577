import { parseHTML } from 'linkedom'

/** What a crawl met: how many pages and images, and what is broken, each with the page where it stands. */
export type Crawl = { pages: number; images: number; broken: string[] }

/** A link or an image of a page. */
type Found = { url: string; isImage: boolean }

/**
 * `gone` is an origin where the paper was before. `sizes` of an image that a page offers: all, or the first of each kind,
 * since a local paper takes a second to draw one.
 */
type CrawlOptions = { gone?: string | undefined; sizes?: 'all' | 'first' }

/**
 * Follows every link of a paper from its front and its sitemaps, as readers and search engines do: pages, feeds, files,
 * images, scripts and styles. Broken is whatever does not answer 200, after redirects,
 * and any page, feed or file of text that names the origin `gone`.
 */
export async function crawlLinks(address: string, { gone, sizes = 'all' }: CrawlOptions = {}): Promise<Crawl> {
  const { origin } = new URL(address)
  const crawl: Crawl = { pages: 0, images: 0, broken: [] }
  const seen = new Set<string>()
  const waiting: { found: Found; on: string }[] = []

  function add(found: readonly Found[], on: string): void {
    for (const one of found) {
      const url = URL.parse(one.url, on)
      if (url === null || url.origin !== origin) continue
      url.hash = ''
      if (seen.has(url.href)) continue
      seen.add(url.href)
      waiting.push({ found: { ...one, url: url.href }, on })
    }
  }

  async function visit({ url, isImage }: Found, on: string): Promise<void> {
    const response = await fetch(url)
    const type = response.headers.get('Content-Type') ?? ''
    const bytes = await response.arrayBuffer()
    if (response.status !== 200) return void crawl.broken.push(`${response.status} ${url}, on ${on}`)
    if (isImage && !type.startsWith('image/')) crawl.broken.push(`${type} for the image ${url}, on ${on}`)
    if (isImage) crawl.images += 1
    if (!/^text\/|json|xml/u.test(type)) return
    const text = new TextDecoder().decode(bytes)
    if (gone !== undefined && text.includes(gone)) crawl.broken.push(`${url} names ${gone}`)
    if (type.startsWith('text/html')) {
      crawl.pages += 1
      add(linksOf(text, sizes), response.url)
    } else if (type.includes('xml')) add(sitemapLinks(text), response.url)
  }

  add([address, '/sitemap.xml', '/sitemap-news.xml'].map(asLink), address)
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await visit(next.found, next.on)
  return crawl
}

function asLink(url: string): Found {
  return { url, isImage: false }
}

/** All that a page links to or loads. */
function linksOf(html: string, sizes: 'all' | 'first'): Found[] {
  const { document } = parseHTML(html)
  const valuesOf = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
  const images = [
    ...valuesOf('img[src]', 'src'),
    ...valuesOf('video[poster]', 'poster'),
    ...valuesOf('meta[property="og:image"]', 'content'),
    ...[...valuesOf('[srcset]', 'srcset'), ...valuesOf('[imagesrcset]', 'imagesrcset')].flatMap((srcset) =>
      candidatesOf(srcset).slice(0, sizes === 'all' ? Infinity : 1),
    ),
  ]
  const links = [
    ...valuesOf('a[href]', 'href'),
    ...valuesOf('link[href]:not([rel~="preconnect"])', 'href'),
    ...valuesOf('script[src], audio[src], video[src], video source[src], audio source[src]', 'src'),
  ]
  return [...images.map((url) => ({ url, isImage: true })), ...links.map(asLink)]
}

/** The addresses of a `srcset`. */
function candidatesOf(srcset: string): string[] {
  return srcset.split(',').flatMap((candidate) => candidate.trim().split(/\s+/u)[0] ?? [])
}

function sitemapLinks(xml: string): Found[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url = '']) => asLink(url.replaceAll('&amp;', '&')))
}
