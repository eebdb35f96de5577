import { reinstateArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Brings a withdrawn article back to its readers. */
export const reinstate = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, slug: string) => articleResult(await reinstateArticle(db, { slug, by, now })),
})
