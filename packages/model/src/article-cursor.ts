/** A place in a river of articles: those after it were published before it. */
export type ArticleCursor = { publishedAt: number; id: number }

/** A cursor as it stands in addresses: `1744484183-12`. */
export function formatCursor({ publishedAt, id }: ArticleCursor): string {
  return `${publishedAt}-${id}`
}

/** Reads a cursor from an address; null for anything that isn't one. */
export function parseCursor(text: string): ArticleCursor | null {
  const match = /^(-?\d{1,14})-(\d{1,14})$/.exec(text)
  return match === null ? null : { publishedAt: Number(match[1]), id: Number(match[2]) }
}
