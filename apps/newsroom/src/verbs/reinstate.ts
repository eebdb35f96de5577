import { reinstateArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Publishes a withdrawn article again. */
export const reinstate = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, slug: string) => articleResult(await reinstateArticle(db, { slug, by, now })),
})
