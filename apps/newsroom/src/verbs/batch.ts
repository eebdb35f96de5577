import * as v from 'valibot'

const keyedSchema = v.object({ source: v.object({ key: v.string() }) })

/** The key of an item that was refused; null if it has none. */
export function keyOf(item: unknown): string | null {
  const keyed = v.safeParse(keyedSchema, item)
  return keyed.success ? keyed.output.source.key : null
}

/** The next outcome of the store, which returns one for each item, in their order. */
export function nextOutcome<Outcome>(outcomes: Iterator<Outcome>): Outcome {
  const { value, done } = outcomes.next()
  if (done === true) throw new Error('The store answered fewer items than it was given')
  return value
}
