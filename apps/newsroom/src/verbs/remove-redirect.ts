import { removeRedirect as storeRemoval } from '@broadsheet/store'
import type { Checked } from './check-json.ts'
import { redirectSource } from './slug-of-address.ts'
import { defineParsedVerb, refuse } from './verb.ts'

const isOwn = 'An article was published at this address. Readers know it, so it redirects for ever.'

/** Removes a redirect that an editor made. */
export const removeRedirect = defineParsedVerb({
  scope: 'write',
  parse: parseAddress,
  run: async ({ db, by, now }, _target: null, from) => {
    const result = await storeRemoval(db, { from, by, now })
    if (!result.ok) return refuse('wrong-state', isOwn)
    return { ok: true, value: null, staleTags: result.staleTags }
  },
})

function parseAddress(json: unknown): Checked<string> {
  const from = typeof json === 'string' ? redirectSource(json) : null
  if (from !== null) return { ok: true, body: from }
  return { ok: false, detail: 'from: a slug, or an address such as /news/ferry.html' }
}
