/** An article as a client shows it. `body` is HTML unless `isPlain`; `image` is its field of its own, if it has one. */
export type ShownArticle = {
  /** What the client tells articles apart by. */
  id: string
  title: string
  body: string
  isPlain?: boolean
  image: string | null
  publishedAt: Date | null
}

export type FeedFile = 'feed.xml' | 'atom.xml' | 'feed.json'

/** A feed reader or a library that reads feeds. */
export type Client = {
  name: string
  /** The feeds that it can read. */
  files: readonly FeedFile[]
  /** Its version; null if this machine doesn't have it. */
  version: () => Promise<string | null>
  /** How to get it. */
  source: string
  /** Whether it makes its requests itself; others are given the text. */
  fetches: boolean
  /** Reads the feed at an address, and gives all that it then shows; `folder` has what it stored the last time. */
  read: (address: string, folder: string) => Promise<ShownArticle[]>
}
