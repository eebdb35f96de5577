import * as v from 'valibot'
import { articleSchema, summaryImageSchema } from './article.ts'
import { clickOriginSchema } from './click-origin.ts'
import { rankedSchema } from './desk/desk-answers.ts'
import { rankingWindows } from './ranking-snapshot.ts'
import { sectionSchema } from './section.ts'
import { turnstileField } from './turnstile-field.ts'

// What readers' API answers, exactly: a program that reads it asks for what it needs and no more.

const { slug, url, section, headline, lang, lede, publishedAt, modifiedAt, views, votes } = articleSchema.entries

const nullable = v.nullable(v.string())
const next = v.nullable(v.string())
const image = v.nullable(summaryImageSchema)
const summary = { slug, url, section, headline, lang, publishedAt, views, votes, lede, modifiedAt, image }

/** One invented paper, so that what one address answers can be sent to the next. */
const harbour = { slug: 'harbour', name: 'Harbour' }
const hours = Array.from({ length: 24 }, (_, hour) => hour % 7)
const listed = {
  slug: 'late-ferry',
  url: 'https://paper.example/harbour/late-ferry',
  section: harbour,
  headline: 'Ferry late for the eleventh time',
  lang: 'en',
  publishedAt: '2026-11-24T08:15:00Z',
  views: 1204,
  votes: 8,
}
const summed = { ...listed, lede: 'It left at noon.', modifiedAt: null }
const quay = {
  url: 'https://paper.example/images/9f86d081884c7d659a2feaa0c55ad015.jpg',
  alt: 'Passengers on the quay, in the rain.',
  width: 1600,
  height: 1067,
}
const ranked = { ...listed, position: 1, moved: 2, pinned: false, viewsByHour: hours }
const texts = { dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' }, byline: null, credits: [] }

/** The invented paper's parts, which examples of the desk hold, too. */
export const examples = { section: harbour, hours, listed, ranked, texts }

/**
 * What readers' API takes and answers, by the names that the description of the API gives them, each with an example.
 * The readers' Worker knows only the names: nothing of this is part of it.
 */
export const readerShapes = {
  /** A page of the river. */
  ArticleList: {
    schema: v.strictObject({ articles: v.array(v.strictObject(summary)), next }),
    example: { articles: [{ ...summed, image: quay }], next: null },
  },
  Article: {
    schema: articleSchema,
    example: {
      ...summed,
      ...texts,
      correction: null,
      correctedAt: null,
      body: [{ type: 'paragraph', text: 'It left at noon.' }],
      wordCount: 4,
      source: { key: 'desk:41', label: null, url: null },
      related: [{ headline: 'Fog on the Sell', url: 'https://paper.example/weather/fog', section: harbour }],
      ranking: [{ headline: 'A story that nobody kept', url: null, section: null }],
      recommendation: [],
    },
  },
  /** What a search found, each with the words around it. */
  SearchResults: {
    schema: v.strictObject({ articles: v.array(v.strictObject({ ...summary, snippet: v.string() })), next }),
    example: { articles: [{ ...summed, image: null, snippet: '… late for the eleventh time …' }], next: null },
  },
  Ranking: {
    schema: v.strictObject({
      window: v.picklist(rankingWindows),
      section: nullable,
      computedAt: nullable,
      articles: v.array(rankedSchema),
      next: v.null(),
    }),
    example: {
      window: 'trending',
      section: null,
      computedAt: '2026-11-24T12:00:00Z',
      articles: [ranked],
      next: null,
    },
  },
  /** The sections that have something to read. */
  SectionList: {
    schema: v.strictObject({ sections: v.array(sectionSchema) }),
    example: { sections: [harbour] },
  },
  /** An article's votes, and whether one of them is the asker's. */
  Vote: {
    schema: v.strictObject({ votes: v.number(), voted: v.boolean() }),
    example: { votes: 9, voted: true },
  },
  /** The token of a vote, at a paper that asks Turnstile who votes. A form sends it in a field of the same name. */
  VoteToken: {
    schema: v.object({ [turnstileField]: v.optional(v.string()) }),
    example: { [turnstileField]: '0.zrSnRHO7h0HwSjSCU8oyzbjEtD8p.d62306d4ee00c77dda69f9' },
  },
  /** Where a reader clicked. */
  ClickOrigin: {
    schema: clickOriginSchema,
    example: { page: '/', list: 'trending', position: 1, of: 10, snapshot: 1764000000 },
  },
  /** This description. */
  OpenApi: {
    schema: v.object({ openapi: v.string(), paths: v.record(v.string(), v.unknown()) }),
    example: { openapi: '3.1.1', paths: {} },
  },
} as const

/** The name of a shape that readers' API takes or answers. */
export type ReaderShape = keyof typeof readerShapes
