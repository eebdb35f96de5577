import { removeSource as storeRemoval } from '@broadsheet/store'
import { noInput } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

/** Stops following a feed. Its articles stay. */
export const removeSource = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async ({ db, by, now }, id: number) => {
    await storeRemoval(db, id, { by, now })
    return { ok: true, value: null, staleTags: [] }
  },
})
