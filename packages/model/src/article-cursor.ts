/** A place in a list of articles by time: the next page has the articles that were published before it. */
export type ArticleCursor = { publishedAt: number; id: number }

/** Formats a cursor for an address: `1744484183-12`. */
export function formatCursor({ publishedAt, id }: ArticleCursor): string {
  return `${publishedAt}-${id}`
}

/** Parses a cursor; null for a text that is not one. */
export function parseCursor(text: string): ArticleCursor | null {
  const match = /^(-?\d{1,14})-(\d{1,14})$/.exec(text)
  return match === null ? null : { publishedAt: Number(match[1]), id: Number(match[2]) }
}
