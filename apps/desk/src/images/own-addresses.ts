import { imagesIn, type Block } from '@broadsheet/model'

/** Knows which addresses belong to the paper. */
export type OwnAddresses = {
  isOwn: (address: string) => boolean
  /** Adds the origin of an article's address: readers may use another origin than the desk. */
  learn: (articleUrl: string) => void
}

/** Begins with the origin that the desk talks to. */
export function createOwnAddresses(origin: string): OwnAddresses {
  const origins = new Set([origin])
  return {
    isOwn: (address) => origins.has(URL.parse(address)?.origin ?? ''),
    learn: (articleUrl) => {
      const url = URL.parse(articleUrl)
      if (url !== null) origins.add(url.origin)
    },
  }
}

/** The addresses of a body's images on other sites, each once. */
export function foreignImages(body: readonly Block[], { isOwn }: OwnAddresses): string[] {
  const urls = imagesIn(body).map(({ url }) => url)
  return [...new Set(urls.filter((url) => !isOwn(url)))]
}
