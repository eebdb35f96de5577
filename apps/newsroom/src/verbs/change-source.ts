import { feedChangeSchema } from '@broadsheet/model'
import { changeSource as storeChange, type Source } from '@broadsheet/store'
import { refuseWithoutBucket } from './refuse-without-bucket.ts'
import { defineVerb, refuse, type VerbResult } from './verb.ts'

/** Pauses, resumes or polls a followed feed, moves it to another section, or has its images copied. */
export const changeSource = defineVerb({
  scope: 'write',
  input: feedChangeSchema,
  run: async ({ db, by, now, env }, id: number, changes): Promise<VerbResult<Source>> => {
    const missing = changes.copyImages === true ? refuseWithoutBucket(env) : null
    if (missing !== null) return missing
    const changed = await storeChange(db, id, changes, { by, now })
    if (changed === null)
      return refuse('not-found', 'The paper follows no feed with that number. GET feeds lists them.')
    if (!changed.ok) return refuse('wrong-state', 'The feed is paused. Resume it, and the next run polls it.')
    return { ok: true, value: changed.source, staleTags: [] }
  },
})
