import * as v from 'valibot'
import { sectionSchema } from '../section.ts'
import { webAddressSchema } from '../web-address.ts'

const time = v.nullable(v.string())
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Why a poll failed: stable codes for programs. `result` explains them to people. */
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
 * The result of a poll: the feed was read, with its items counted by outcome; it had nothing new (`unchanged`); or it
 * failed, over HTTP with a `status`. `refused` items could not be parsed: `reasons` has the parser's codes, the line of
 * the first item of each, and their number. `known` items are in the paper from another source.
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

const feedStates = ['new', 'ok', 'failing', 'paused'] as const

/** A feed that the paper follows, for the desk. Times are ISO 8601 in UTC; `result` and `pausedBecause` are for people. */
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
  copyImages: v.boolean(),
})

export type FeedJson = v.InferOutput<typeof feedSchema>

/** An example of a feed, for the API's description and tests. */
export const feedExample: FeedJson = {
  id: 1,
  url: 'https://wire.example/feed.xml',
  section: { slug: 'harbour', name: 'Harbour' },
  state: 'ok',
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
  copyImages: false,
}

const section = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))

/** A feed to follow, the section for its articles, and whether their images are copied into the paper. */
export const feedOrderSchema = v.strictObject({
  url: webAddressSchema,
  section,
  copyImages: v.optional(v.boolean()),
})

export type FeedOrder = v.InferOutput<typeof feedOrderSchema>

/**
 * Changes of a feed: `paused` stops or resumes it, `due` polls it in the next round, `copyImages` copies the images of its
 * new articles from now on, or no longer.
 */
export const feedChangeSchema = v.pipe(
  v.strictObject({
    paused: v.optional(v.boolean()),
    due: v.optional(v.literal('now')),
    section: v.optional(section),
    copyImages: v.optional(v.boolean()),
  }),
  v.check((change) => Object.keys(change).length > 0, 'a change names paused, due, section or copyImages'),
)

export type FeedChange = v.InferOutput<typeof feedChangeSchema>
