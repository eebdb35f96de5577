import { withdrawArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/**
 * Withdraws an article from the paper. The ranking in KV may name it until the ranker's next run; D1 knows that it left
 * (`departures`), and whoever shows the ranking asks.
 */
export const withdraw = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, slug: string) => articleResult(await withdrawArticle(db, { slug, by, now })),
})
