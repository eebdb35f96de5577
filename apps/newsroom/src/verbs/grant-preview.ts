import { previewOrderSchema, toIso } from '@broadsheet/model'
import { findDeskArticle } from '@broadsheet/store'
import { makePreviewToken } from '../preview/preview-token.ts'
import { explainRefusal } from './article-result.ts'
import { defineVerb, refuse, type VerbResult } from './verb.ts'

const secondsPerHour = 3_600

/** Creates a preview link, which shows an article's page before readers can see it, and expires. */
export const grantPreview = defineVerb({
  scope: 'write',
  input: previewOrderSchema,
  run: async ({ db, now, site, env }, slug: string, { hours }): Promise<VerbResult<Granted>> => {
    const secret = env.DESK_SECRET ?? ''
    if (secret === '') return refuse('unavailable', 'DESK_SECRET, which signs previews, is not set.')
    const article = await findDeskArticle(db, slug)
    if (article === null) return explainRefusal({ ok: false, reason: 'not-found' })
    const until = now + hours * secondsPerHour
    const token = await makePreviewToken(secret, { id: article.id, epoch: article.previewEpoch, until })
    return { ok: true, value: { url: `${site.url}/preview/${token}`, until: toIso(until) }, staleTags: [] }
  },
})

/** The address, and when it expires, in ISO 8601. */
type Granted = { url: string; until: string }
