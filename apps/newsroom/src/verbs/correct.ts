import { correctionOrderSchema } from '@broadsheet/model'
import { correctArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { defineVerb } from './verb.ts'

/** Puts a correction on an article's page, or takes it off. */
export const correct = defineVerb({
  scope: 'write',
  input: correctionOrderSchema,
  run: async ({ db, by, now }, slug: string, { text }) =>
    articleResult(await correctArticle(db, { slug, by, now, text })),
})
