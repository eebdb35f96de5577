import { answerJson, limitSchema, nextAddress, sectionQuerySchema } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { summaryJson } from '@broadsheet/press'
import { searchArticles } from '@broadsheet/store'
import * as v from 'valibot'
import { limitSearches } from '../../notices/limit-searches.ts'
import { notModified, operation } from '../operation.ts'

const maxQueryLength = 200
const cursorMessage = 'cursor is a number from the "next" of an earlier answer'

const querySchema = v.object({
  q: v.optional(
    v.pipe(
      v.string(),
      v.description('Words; “words in quotes” must be side by side; -word excludes a word.'),
      v.maxLength(maxQueryLength, `q has at most ${maxQueryLength} characters`),
    ),
    '',
  ),
  section: sectionQuerySchema,
  cursor: v.optional(
    v.pipe(
      v.string(),
      v.description('Where the page begins: from “next” of the last answer.'),
      v.regex(/^\d{1,4}$/, cursorMessage),
      v.transform(Number),
    ),
    '0',
  ),
  limit: limitSchema,
})

/** `/api/v1/search`: articles that have every word of `q`, best match first. */
export const searchOperation = operation({
  method: 'get',
  path: '/search',
  tag: 'Articles',
  summary: 'Finds articles that have every word, best match first',
  steps: [limitSearches()],
  query: querySchema,
  answers: { 200: { json: 'SearchResults' }, ...notModified },
  refuses: [],
  handle: async (c, { q, section = null, cursor, limit }) => {
    const found = await searchArticles(c.get('db'), { query: q, section, offset: cursor, limit })
    return await answerJson(
      c,
      { kind: 'search', tags: [cacheTags.search] },
      {
        articles: found.articles.map(({ snippet, ...article }) => ({
          ...summaryJson(c.get('site'), article),
          snippet: snippet.map(({ text }) => text).join(''),
        })),
        next: nextAddress(c.req.path, c.req.query(), { cursor: found.next }),
      },
    )
  },
})
