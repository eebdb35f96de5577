import { moveOrderSchema, slugify } from '@broadsheet/model'
import { moveArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { checkJson, type Checked } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Moves an article to another section, another slug or both. Its old address redirects to the new one. */
export const move = defineParsedVerb({
  scope: 'write',
  parse: parsePlace,
  run: async ({ db, by, now }, slug: string, place) =>
    articleResult(await moveArticle(db, { slug, by, now, ...place })),
})

function parsePlace(json: unknown): Checked<{ section: string | null; newSlug: string | null }> {
  const parsed = checkJson(moveOrderSchema, json)
  if (!parsed.ok) return parsed
  const { section = null, slug } = parsed.body
  const newSlug = slug === undefined ? null : slugify(slug)
  if (newSlug === '') return { ok: false, detail: 'slug: needs a letter or a digit' }
  return { ok: true, body: { section, newSlug } }
}
