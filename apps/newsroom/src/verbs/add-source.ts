import { feedOrderSchema } from '@broadsheet/model'
import { addSource as storeSource, type Source } from '@broadsheet/store'
import { checkSourceAddress } from './check-source-address.ts'
import { refuseWithoutBucket } from './refuse-without-bucket.ts'
import { defineVerb, refuse, type VerbResult } from './verb.ts'

/** Follows a feed of another site. The ranker's next run polls it. */
export const addSource = defineVerb({
  scope: 'write',
  input: feedOrderSchema,
  run: async ({ db, by, now, site, env }, _target: null, { url, section, copyImages }): Promise<VerbResult<Added>> => {
    const address = checkSourceAddress(url, site, env.FEED_HOSTS_ALLOWED ?? '')
    if (!address.ok) return refuse('bad-request', address.detail)
    const missing = copyImages === true ? refuseWithoutBucket(env) : null
    if (missing !== null) return missing
    const { source, isNew } = await storeSource(db, { url: address.url, section, copyImages }, { by, now })
    return { ok: true, value: { source, isNew }, staleTags: [] }
  },
})

type Added = { source: Source; isNew: boolean }
