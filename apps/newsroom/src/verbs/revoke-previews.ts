import { revokePreviews as storeRevocation } from '@broadsheet/store'
import { explainRefusal } from './article-result.ts'
import { noInput } from './check-json.ts'
import { defineParsedVerb, type VerbResult } from './verb.ts'

/** Revokes all preview links of an article. New ones can be created afterwards. */
export const revokePreviews = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, slug: string): Promise<VerbResult<null>> => {
    const isFound = await storeRevocation(db, { slug, by, now })
    return isFound ? { ok: true, value: null, staleTags: [] } : explainRefusal({ ok: false, reason: 'not-found' })
  },
})
