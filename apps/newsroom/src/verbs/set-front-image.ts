import { frontImageOrderSchema } from '@broadsheet/model'
import { setFrontImage as writeChoice } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { defineVerb } from './verb.ts'

/** Decides whether fronts show an article's first image beside its headline. */
export const setFrontImage = defineVerb({
  scope: 'write',
  input: frontImageOrderSchema,
  run: async ({ db, by, now }, slug: string, { show }) =>
    articleResult(await writeChoice(db, { slug, by, now, isShown: show })),
})
