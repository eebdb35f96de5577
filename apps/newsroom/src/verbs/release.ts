import { releaseArticle } from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Removes the pin or the block of an article. */
export const release = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, slug: string) => {
    await releaseArticle(db, slug, { by, now })
    return { ok: true, value: null, staleTags: [] }
  },
})
