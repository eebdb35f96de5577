import { articleContentSchema, writtenContentSchema } from '@broadsheet/model'
import { editArticle, type SeenRevision } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { parseWritten } from './parse-written.ts'
import { defineParsedVerb } from './verb.ts'

/** `seen` lists the revisions that may be overwritten; null allows any. */
type EditTarget = { slug: string; seen: readonly SeenRevision[] | null }

/** Replaces the contents of an article, unless another editor saved first. */
export const edit = defineParsedVerb({
  scope: 'write',
  parse: (json) => parseWritten(json, { written: writtenContentSchema, parts: articleContentSchema }),
  run: async ({ db, by, now }, { slug, seen }: EditTarget, content) =>
    articleResult(await editArticle(db, { slug, by, now, seen, content })),
})
