/** The same items, the next one already being made while the consumer works on the one before. */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  let coming = iterator.next()
  for (;;) {
    const { done, value } = await coming
    if (done) return
    coming = iterator.next()
    // A failure is met at the next `await`; until then it must not count as unhandled.
    coming.catch(() => {})
    yield value
  }
}
