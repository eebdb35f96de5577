import { revokeToken as storeRevocation } from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Revokes a token, which also ends the sessions that it opened. */
export const revokeToken = defineParsedVerb({
  scope: 'admin',
  parse: noInput,
  run: async ({ db, by, now }, id: number) => {
    await storeRevocation(db, { id, by, now })
    return { ok: true, value: null, staleTags: [] }
  },
})
