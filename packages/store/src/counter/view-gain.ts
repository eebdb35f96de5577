import * as v from 'valibot'

/**
 * Views of an article in an hour (its first second, in UTC epoch seconds). `list` and `snapshot` name the list that they
 * came out of, `position` their place in it and `of` its length; both are null for views that came from none.
 */
export type ViewGain = {
  slug: string
  hour: number
  list: string | null
  snapshot: number | null
  position: number
  of: number
  views: number
}

/** A gain as it is stored: its fields in their order, without their names. */
const storedGainSchema = v.tuple([
  v.string(),
  v.number(),
  v.nullable(v.string()),
  v.nullable(v.number()),
  v.number(),
  v.number(),
  v.number(),
])

const gainsSchema = v.pipe(v.string(), v.parseJson(), v.array(storedGainSchema))

/** Gains by all that tells them apart. */
export type Gains = Map<string, ViewGain>

/** Adds a gain, and returns by how many bytes at most its text grows. */
export function addGain(gains: Gains, gain: ViewGain): number {
  const { slug, hour, list, snapshot, position, of } = gain
  const key = JSON.stringify([slug, hour, list, snapshot, position, of])
  const before = gains.get(key)
  if (before !== undefined) {
    before.views += gain.views
    return 0
  }
  gains.set(key, { ...gain })
  // A character takes three bytes at most, and the number of views ten.
  return 3 * key.length + 10
}

/** Gains as JSON, which is stored and handed over. */
export function writeGains(gains: Gains): string {
  return JSON.stringify(
    Array.from(gains.values(), ({ slug, hour, list, snapshot, position, of, views }) => [
      slug,
      hour,
      list,
      snapshot,
      position,
      of,
      views,
    ]),
  )
}

export function parseGains(text: string): ViewGain[] {
  return v
    .parse(gainsSchema, text)
    .map(([slug, hour, list, snapshot, position, of, views]) => ({ slug, hour, list, snapshot, position, of, views }))
}
