/** What becomes of each item, in order, while up to `atOnce` of them are under way. */
export async function* mapAhead<Item, Made>(
  items: AsyncIterable<Item>,
  atOnce: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = []
  for await (const item of items) {
    const made = make(item)
    // A failure is met when its turn comes; until then it must not count as unhandled.
    made.catch(() => {})
    underWay.push(made)
    if (underWay.length >= atOnce) yield* underWay.splice(0, 1)
  }
  yield* underWay
}
