/** A place in the list of images: the next page has those that were stored before it. Its time is UTC epoch seconds. */
export type ImageCursor = { createdAt: number; name: string }

/** Formats a cursor for an address: `1763972100-0a….jpg`. */
export function formatImageCursor({ createdAt, name }: ImageCursor): string {
  return `${createdAt}-${name}`
}

/** Parses a cursor; null for a text that is not one. */
export function parseImageCursor(text: string): ImageCursor | null {
  const [, createdAt, name] = /^(\d{1,14})-([\da-f]{32}\.[a-z]{3,4})$/.exec(text) ?? []
  return createdAt === undefined || name === undefined ? null : { createdAt: Number(createdAt), name }
}
