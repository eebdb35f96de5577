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
    const [first] = underWay
    if (underWay.length >= atOnce && first !== undefined) {
      underWay.shift()
      yield await first
    }
  }
  for (const made of underWay) yield await made
}
