/** A place of an earlier list, with the movement that it showed. */
type EarlierPlace = { slug: string | undefined; moved: number | null }

/**
 * How far each article of a list has moved since an earlier one: places gained, lost below zero, null for one that is
 * new. A list in the same order keeps the movement that it showed, so that it stays to be seen until the next change.
 * Without an earlier list nothing has moved.
 */
export function movementSince(
  slugs: readonly string[],
  earlier: readonly EarlierPlace[] | undefined,
): (number | null)[] {
  if (earlier === undefined || earlier.length === 0) return slugs.map(() => 0)
  const isSame = slugs.length === earlier.length && slugs.every((slug, place) => slug === earlier[place]?.slug)
  if (isSame) return earlier.map(({ moved }) => moved)
  const places = new Map(earlier.map(({ slug }, place) => [slug, place]))
  return slugs.map((slug, place) => {
    const before = places.get(slug)
    return before === undefined ? null : before - place
  })
}
