import { correctionOrderSchema } from '@broadsheet/model'
import { correctArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { defineVerb } from './verb.ts'

/** Adds a correction to an article, changes it or removes it. */
export const correct = defineVerb({
  scope: 'write',
  input: correctionOrderSchema,
  run: async ({ db, by, now }, slug: string, { text }) =>
    articleResult(await correctArticle(db, { slug, by, now, text })),
})
