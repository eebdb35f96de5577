import { revokeToken as storeRevocation } from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Revokes a token: from now on nobody signs in with it, and the sessions that it opened have ended. */
export const revokeToken = defineParsedVerb({
  scope: 'admin',
  parse: noInput,
  run: async ({ db, by, now }, id: number) => {
    await storeRevocation(db, { id, by, now })
    return { ok: true, value: null, staleTags: [] }
  },
})
