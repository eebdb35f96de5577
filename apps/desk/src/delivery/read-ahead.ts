/** Yields the same items, and requests the next one while the consumer works on the current one. */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  let next = iterator.next()
  for (;;) {
    const { done, value } = await next
    if (done) return
    next = iterator.next()
    // A failure is thrown at the next `await`; until then it must not count as unhandled.
    next.catch(() => {})
    yield value
  }
}
