import fc from 'fast-check'
import type { Candidate } from '../src/rank-articles.ts'

/** The moment at which tests rank: the start of an hour, in UTC epoch seconds. */
export const now = 1_800_000_000 - (1_800_000_000 % 3600)

/** The first second of the hour that lies this many hours from now. */
export function hour(hoursFromNow: number): number {
  return now + hoursFromNow * 3600
}

type Activity = readonly (readonly [hoursFromNow: number, count: number])[]

/** An article with its hours of views and votes; its totals are their sums unless told otherwise. */
export function candidate(
  slug: string,
  {
    publishedAt = now - 90 * 86_400,
    section = 'harbour',
    views = [],
    votes = [],
    total,
  }: {
    publishedAt?: number
    section?: string
    views?: Activity
    votes?: Activity
    total?: { views: number; votes: number }
  } = {},
): Candidate {
  const sum = (activity: Activity) => activity.reduce((all, [, count]) => all + count, 0)
  return {
    article: {
      slug,
      section: { slug: section, name: section },
      headline: `About ${slug}`,
      publishedAt,
      ...(total ?? { views: sum(views), votes: sum(votes) }),
    },
    activity: [
      ...views.map(([from, count]) => ({ hour: hour(from), views: count, votes: 0 })),
      ...votes.map(([from, count]) => ({ hour: hour(from), views: 0, votes: count })),
    ],
  }
}

const activity = fc.array(fc.tuple(fc.integer({ min: -40 * 24, max: 0 }), fc.nat({ max: 500 })), { maxLength: 5 })

/** Any handful of articles over four sections, each with a slug of its own. */
export const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      publishedAt: fc.integer({ min: now - 60 * 86_400, max: now }),
      section: fc.constantFrom('harbour', 'council', 'sport', 'weather'),
      views: activity,
      votes: activity,
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((changes, index) => candidate(`article-${index}`, changes)))
