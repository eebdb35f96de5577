import fc from 'fast-check'
import type { ActivityHour, Candidate, Counts } from '../src/activity.ts'

/** The time of ranking in tests: the start of an hour, in UTC epoch seconds. */
export const now = 1_800_000_000 - (1_800_000_000 % 3600)

/** The first second of the hour that is this many hours from now. */
export function hour(hoursFromNow: number): number {
  return now + hoursFromNow * 3600
}

type Activity = readonly (readonly [hoursFromNow: number, count: number])[]

/** The facts of a test's article; `total` is the sum of the hours by default. */
export type CandidateFacts = {
  publishedAt?: number
  section?: string
  headline?: string
  views?: Activity
  votes?: Activity
  expected?: Activity
  /** The networks of the votes; each vote has its own by default. */
  networks?: Activity
  total?: Pick<Counts, 'views' | 'votes'>
  placement?: Candidate['placement']
  isDuplicate?: boolean
}

let lastId = 0

export function candidate(slug: string, facts: CandidateFacts = {}): Candidate {
  const { views = [], votes = [], expected = [], section = 'harbour' } = facts
  const { networks = votes } = facts
  const sumSince = (hours: number): Counts => ({
    views: sum(views, hours),
    votes: sum(votes, hours),
    captured: 0,
    networks: sum(networks, hours),
  })
  const { captured, networks: everyNetwork, ...total } = sumSince(Number.POSITIVE_INFINITY)
  lastId += 1
  return {
    id: lastId,
    article: {
      slug,
      section: { slug: section, name: section },
      headline: facts.headline ?? `About ${slug}`,
      lang: null,
      image: null,
      publishedAt: facts.publishedAt ?? now - 90 * 86_400,
      ...(facts.total ?? total),
    },
    captured,
    networks: facts.networks === undefined ? (facts.total?.votes ?? everyNetwork) : everyNetwork,
    hours: [
      ...hoursOf('views', views),
      ...hoursOf('votes', votes),
      ...hoursOf('networks', networks),
      ...hoursOf('expected', expected),
    ],
    week: sumSince(7 * 24),
    month: sumSince(30 * 24),
    placement: facts.placement ?? null,
    isDuplicate: facts.isDuplicate ?? false,
  }
}

function sum(activity: Activity, hours: number): number {
  return activity.filter(([from]) => -from < hours).reduce((all, [, count]) => all + count, 0)
}

function hoursOf(name: Exclude<keyof ActivityHour, 'hour'>, activity: Activity): ActivityHour[] {
  const none = { views: 0, votes: 0, captured: 0, networks: 0, expected: 0 }
  return activity.map(([from, count]) => ({ hour: hour(from), ...none, [name]: count }))
}

const activity = fc.array(fc.tuple(fc.integer({ min: -40 * 24, max: 0 }), fc.nat({ max: 500 })), { maxLength: 5 })

/** Some articles of four sections, each with its own slug, some pinned, blocked or second runs. */
export const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      publishedAt: fc.integer({ min: now - 60 * 86_400, max: now }),
      section: fc.constantFrom('harbour', 'council', 'sport', 'weather'),
      views: activity,
      votes: activity,
      expected: activity,
      placement: fc.option(fc.record({ kind: fc.constantFrom('pin', 'block'), placedAt: fc.nat() }), { freq: 8 }),
      isDuplicate: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((facts, index) => candidate(`article-${index}`, facts)))
