import { publishArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Publishes a draft now, even one that is scheduled. */
export const publish = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, slug: string) => articleResult(await publishArticle(db, { slug, by, now })),
})
