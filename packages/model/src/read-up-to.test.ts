import { expect, it } from 'vitest'
import { readUpTo } from './read-up-to.ts'

/** A body in chunks of these sizes, and a record of its reading. */
function bodyOf(...sizes: number[]) {
  const seen = { chunks: 0, isEnded: false }
  async function* chunks() {
    try {
      for (const size of sizes) {
        seen.chunks += 1
        yield new Uint8Array(size).fill(seen.chunks)
      }
    } finally {
      seen.isEnded = true
    }
  }
  return { body: chunks(), seen }
}

it('a body of at most the limit arrives in one piece', async () => {
  expect(await readUpTo(5, bodyOf(2, 0, 3).body)).toEqual(new Uint8Array([1, 1, 3, 3, 3]))
  expect(await readUpTo(5, null)).toEqual(new Uint8Array())
})

it('a larger body is not read beyond the limit', async () => {
  const { body, seen } = bodyOf(3, 3, 3)
  expect(await readUpTo(5, body)).toBe(null)
  expect(seen).toEqual({ chunks: 2, isEnded: true })
})
