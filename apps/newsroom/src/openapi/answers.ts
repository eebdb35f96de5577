import { articleSchema, rankedSchema, rankingWindows, sectionSchema } from '@broadsheet/model'
import * as v from 'valibot'

// What readers' API answers, exactly: a program that reads it asks for what it needs and no more.

const { slug, url, section, headline, lede, publishedAt, modifiedAt, views, votes } = articleSchema.entries

const nullable = v.nullable(v.string())
const next = v.nullable(v.string())
const summary = { slug, url, section, headline, publishedAt, views, votes, lede, modifiedAt }

/** A page of the river. */
export const articleListSchema = v.strictObject({ articles: v.array(v.strictObject(summary)), next })

/** What a search found, each with the words around it. */
export const foundSchema = v.strictObject({
  articles: v.array(v.strictObject({ ...summary, snippet: v.string() })),
  next,
})

/** A list of the ranking. */
export const rankingSchema = v.strictObject({
  window: v.picklist(rankingWindows),
  section: nullable,
  computedAt: nullable,
  articles: v.array(rankedSchema),
  next: v.null(),
})

/** The sections that have something to read. */
export const sectionsSchema = v.strictObject({ sections: v.array(sectionSchema) })

/** An article's votes, and whether one of them is the asker's. */
export const voteSchema = v.strictObject({ votes: v.number(), voted: v.boolean() })
