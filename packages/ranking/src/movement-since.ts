type EarlierPlace = { slug: string | undefined; moved: number | null }

/**
 * The movement of each article of a list since an earlier one: places gained, negative for places lost, null for a new
 * article. A list in unchanged order keeps its movement, which stays visible until the next change. Without an earlier
 * list nothing has moved.
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
