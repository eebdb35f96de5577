/** Maps items in order, with up to `atOnce` of them in progress. */
export async function* mapAhead<Item, Made>(
  items: AsyncIterable<Item>,
  atOnce: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const inProgress: Promise<Made>[] = []
  for await (const item of items) {
    const made = make(item)
    // A failure is thrown when the item is yielded; until then it must not count as unhandled.
    made.catch(() => {})
    inProgress.push(made)
    if (inProgress.length >= atOnce) yield* inProgress.splice(0, 1)
  }
  yield* inProgress
}
