import { articleContentSchema, writtenContentSchema } from '@broadsheet/model'
import { editArticle, type SeenRevision } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { parseWritten } from './parse-written.ts'
import { defineParsedVerb } from './verb.ts'

/** An article, and the revisions of it that may be written over; null for any. */
type EditTarget = { slug: string; seen: readonly SeenRevision[] | null }

/** Replaces the contents of an article, if it is still as the editor saw it. */
export const edit = defineParsedVerb({
  scope: 'write',
  parse: (json) => parseWritten(json, { written: writtenContentSchema, parts: articleContentSchema }),
  run: async ({ db, by, now }, { slug, seen }: EditTarget, content) =>
    articleResult(await editArticle(db, { slug, by, now, seen, content })),
})
