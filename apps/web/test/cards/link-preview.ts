import type { ReadHtml } from '@broadsheet/press/testing'

/** What a network shows of a link; `image` is null for a preview without one. */
export type LinkPreview = {
  layout: 'large image' | 'small image' | 'text'
  title: string
  description: string
  image: { url: string; alt: string } | null
}

/** An image as a network fetches it. */
export type FetchedImage = { type: string; bytes: number; width: number; height: number }

type Fetched = (url: string) => FetchedImage | null

/** The rules that networks publish: which tags each reads, and what an image must be. */
type Rules = {
  /** The names of tags in the order in which the network looks for them. */
  titles: string[]
  descriptions: string[]
  images: string[]
  alts: string[]
  isLarge: (image: FetchedImage, meta: Map<string, string>) => boolean
  maxBytes: number
}

const networks = {
  // https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image: tags of its own before
  // Open Graph's; 2:1, from 300 × 157 to 4096 × 4096; JPG, PNG, WebP or GIF, no SVG; under 5 MB.
  x: {
    titles: ['twitter:title', 'og:title'],
    descriptions: ['twitter:description', 'og:description'],
    images: ['twitter:image', 'og:image'],
    alts: ['twitter:image:alt'],
    isLarge: ({ width, height }, meta) =>
      meta.get('twitter:card') === 'summary_large_image' && width >= 300 && height >= 157 && width <= 4096,
    maxBytes: 5_000_000,
  },
  // https://developers.facebook.com/docs/sharing/webmasters/images: from 600 × 315 a large image, about 1.91:1, from
  // 200 × 200 a small one; under 8 MB. The size in the tags counts until the image was fetched.
  facebook: {
    titles: ['og:title'],
    descriptions: ['og:description'],
    images: ['og:image'],
    alts: ['og:image:alt'],
    isLarge: ({ width, height }, meta) =>
      width >= 600 &&
      height >= 315 &&
      Math.abs(width / height - 1.91) < 0.02 &&
      meta.get('og:image:width') === String(width) &&
      meta.get('og:image:height') === String(height),
    maxBytes: 8_000_000,
  },
  // https://www.linkedin.com/help/linkedin/answer/a521928: from 1200 × 627 a large image, 1.91:1; under 5 MB.
  linkedin: {
    titles: ['og:title'],
    descriptions: ['og:description'],
    images: ['og:image'],
    alts: ['og:image:alt'],
    isLarge: ({ width, height }) => width >= 1200 && height >= 627 && Math.abs(width / height - 1.91) < 0.02,
    maxBytes: 5_000_000,
  },
} satisfies Record<string, Rules>

export type Network = keyof typeof networks

export const networkNames = Object.keys(networks) as Network[]

const shownTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** What a network shows of a page. Images with a relative or http address, or of another type, are not shown. */
export function linkPreview(network: Network, page: ReadHtml, fetched: Fetched): LinkPreview {
  const rules: Rules = networks[network]
  const meta = metaOf(page)
  const read = (names: string[]) => names.flatMap((name) => meta.get(name) ?? [])[0] ?? ''
  const url = read(rules.images)
  const image = url.startsWith('https://') ? fetched(url) : null
  const isShown = image !== null && shownTypes.has(image.type) && image.bytes <= rules.maxBytes
  const small = isShown ? 'small image' : 'text'
  return {
    layout: isShown && rules.isLarge(image, meta) ? 'large image' : small,
    title: read(rules.titles),
    description: read(rules.descriptions),
    image: isShown ? { url, alt: read(rules.alts) } : null,
  }
}

// Open Graph's tags have a property, X's a name; networks read either. The first of each counts.
function metaOf({ tags }: ReadHtml): Map<string, string> {
  const pairs = tags.flatMap(({ name, attributes }): [string, string][] => {
    const { property, name: called, content } = Object.fromEntries(attributes)
    const key = property ?? called
    return name === 'meta' && key !== undefined && content !== undefined ? [[key, content]] : []
  })
  return new Map(pairs.toReversed())
}
