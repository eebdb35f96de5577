import * as v from 'valibot'
import { sectionSchema } from '../section.ts'
import { webAddressSchema } from '../web-address.ts'

const time = v.nullable(v.string())
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Why a poll of a feed brought nothing. Stable codes, for programs; an answer's `result` has the words for people. */
export const feedFailures = [
  'bad-address',
  'private-address',
  'name-unknown',
  'name-not-looked-up',
  'unreachable',
  'too-slow',
  'too-large',
  'too-many-redirects',
  'bad-redirect',
  'status',
  'gone',
  'not-a-feed',
  'interrupted',
] as const

export type FeedFailure = (typeof feedFailures)[number]

/**
 * What a poll came to: the feed was read, its items counted by what became of them; it had nothing new (`unchanged`);
 * or it failed, by HTTP with a `status`. `refused` items could not be read: `reasons` has the parser's codes with the
 * line of the first of each, and how many there were. `known` ones the paper has from elsewhere.
 */
export const feedOutcomeSchema = v.variant('is', [
  v.strictObject({
    is: v.literal('read'),
    added: count,
    updated: count,
    unchanged: count,
    known: count,
    refused: count,
    reasons: v.array(v.strictObject({ reason: v.string(), line: v.number(), items: count })),
  }),
  v.strictObject({ is: v.literal('unchanged') }),
  v.strictObject({ is: v.literal('failed'), reason: v.picklist(feedFailures), status: v.nullable(v.number()) }),
])

export type FeedOutcome = v.InferOutput<typeof feedOutcomeSchema>

const feedStates = ['new', 'well', 'failing', 'paused'] as const

/** A feed as the desk shows it. Times are ISO 8601 in UTC; `result` and `pausedBecause` are words for people. */
export const feedSchema = v.strictObject({
  id: v.number(),
  url: v.string(),
  section: sectionSchema,
  state: v.picklist(feedStates),
  addedAt: v.string(),
  polledAt: time,
  /** Null while it is paused. */
  dueAt: time,
  outcome: v.nullable(feedOutcomeSchema),
  result: v.string(),
  failures: v.number(),
  failingSince: time,
  pausedAt: time,
  pausedBecause: v.nullable(v.string()),
  articles: v.number(),
})

export type FeedJson = v.InferOutput<typeof feedSchema>

/** A feed that goes well, as the description of the API and tests show it. */
export const feedExample: FeedJson = {
  id: 1,
  url: 'https://wire.example/feed.xml',
  section: { slug: 'harbour', name: 'Harbour' },
  state: 'well',
  addedAt: '2026-11-01T09:00:00Z',
  polledAt: '2026-11-24T12:00:00Z',
  dueAt: '2026-11-24T12:30:00Z',
  outcome: { is: 'unchanged' },
  result: 'Nothing new.',
  failures: 0,
  failingSince: null,
  pausedAt: null,
  pausedBecause: null,
  articles: 12,
}

const section = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))

/** A feed to be followed, and the section that its articles go to. */
export const feedOrderSchema = v.strictObject({ url: webAddressSchema, section })

export type FeedOrder = v.InferOutput<typeof feedOrderSchema>

/** What is to change: `paused` stops it or goes on with it, `due` polls it with the next tick. */
export const feedChangeSchema = v.pipe(
  v.strictObject({ paused: v.optional(v.boolean()), due: v.optional(v.literal('now')), section: v.optional(section) }),
  v.check((change) => Object.keys(change).length > 0, 'a change names paused, due or section'),
)

export type FeedChange = v.InferOutput<typeof feedChangeSchema>
