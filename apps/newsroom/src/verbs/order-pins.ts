import { orderPins as storeOrder } from '@broadsheet/store'
import * as v from 'valibot'
import { defineVerb } from './verb.ts'

/** Changes the order of the pins. */
export const orderPins = defineVerb({
  scope: 'write',
  input: v.object({ slugs: v.array(v.string()) }),
  run: async ({ db, by, now }, _target: null, { slugs }) => {
    await storeOrder(db, { slugs, by, now })
    return { ok: true, value: null, staleTags: [] }
  },
})
