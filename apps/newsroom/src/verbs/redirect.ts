import { redirectOrderSchema, slugify } from '@broadsheet/model'
import { addRedirect, type DeskArticle } from '@broadsheet/store'
import { explainRefusal } from './article-result.ts'
import { checkJson, type Checked } from './check-json.ts'
import { redirectSource, slugOfAddress } from './slug-of-address.ts'
import { defineParsedVerb, type VerbResult } from './verb.ts'

/** Redirects an unused address to an article. */
export const redirect = defineParsedVerb({
  scope: 'write',
  parse: parseAddresses,
  run: async ({ db, by, now }, _target: null, { from, to }): Promise<VerbResult<Redirected>> => {
    const result = await addRedirect(db, { from, to, by, now })
    if (!result.ok) return explainRefusal(result)
    return { ok: true, value: { from, article: result.article }, staleTags: result.staleTags }
  },
})

type Redirected = { from: string; article: Pick<DeskArticle, 'slug' | 'section'> }

function parseAddresses(json: unknown): Checked<{ from: string; to: string }> {
  const parsed = checkJson(redirectOrderSchema, json)
  if (!parsed.ok) return parsed
  const [from, to] = [redirectSource(parsed.body.from), slugOfAddress(parsed.body.to)]
  if (from !== null && to !== null && slugify(from) !== '') return { ok: true, body: { from, to } }
  return {
    ok: false,
    detail: 'from: a slug or an address, such as /2019/07/late-ferry.html; to: a slug, or its address',
  }
}
