import { imageAddresses, type Block } from '@broadsheet/model'

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
  return [...new Set(imageAddresses(body).filter((url) => !isOwn(url)))]
}

/** Whether a text of JSON may hold a body with images, so that others need not be parsed. */
export function mayShowImages(json: string): boolean {
  return /"type":"(?:image|gallery)"|"poster":"/u.test(json)
}
