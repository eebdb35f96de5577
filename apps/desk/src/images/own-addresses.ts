import type { Block } from '@broadsheet/model'

/** Which addresses are the paper's own. */
export type OwnAddresses = {
  isOwn: (address: string) => boolean
  /** Learns from an article's address where readers find the paper: the desk may talk to it at another one. */
  learn: (articleUrl: string) => void
}

/** The addresses of the paper that is talked to at `origin`. */
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

/** The addresses of the pictures that a body shows from elsewhere, each once. */
export function foreignImages(body: readonly Block[], { isOwn }: OwnAddresses): string[] {
  const urls = body.flatMap((block) => (block.type === 'image' && !isOwn(block.url) ? [block.url] : []))
  return [...new Set(urls)]
}
