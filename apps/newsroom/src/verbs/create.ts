import { newArticleSchema, slugify, writtenArticleSchema } from '@broadsheet/model'
import { createDraft, type DeskArticle } from '@broadsheet/store'
import type { InferOutput } from 'valibot'
import { explainRefusal } from './article-result.ts'
import type { Checked } from './check-json.ts'
import { parseWritten } from './parse-written.ts'
import { defineParsedVerb, type VerbResult } from './verb.ts'

/** Creates a draft. A key that an article already has gives that article. */
export const create = defineParsedVerb({
  scope: 'write',
  parse: parseArticle,
  run: async ({ db, by, now }, _target: null, article): Promise<VerbResult<Created>> => {
    const result = await createDraft(db, { article, by, now, newKey: () => crypto.randomUUID() })
    if (!result.ok) return explainRefusal(result)
    return { ok: true, value: { article: result.article, created: result.created }, staleTags: [] }
  },
})

type Created = { article: DeskArticle; created: boolean }

function parseArticle(json: unknown): Checked<InferOutput<typeof newArticleSchema>> {
  const parsed = parseWritten(json, { written: writtenArticleSchema, parts: newArticleSchema })
  if (!parsed.ok || parsed.body.slug === undefined || slugify(parsed.body.slug) !== '') return parsed
  return { ok: false, detail: 'slug: needs a letter or a digit' }
}
