import { previewOrderSchema, toIso } from '@broadsheet/model'
import { type DeskRefusal, findDeskArticle } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { makePreviewToken } from '../preview/preview-token.ts'
import type { BadOrder } from './articles/carry-out.ts'
import { check } from './parse-body.ts'

const secondsPerHour = 3_600

type Granted = { ok: true; url: string; until: string } | DeskRefusal | BadOrder | { ok: false; reason: 'no-secret' }

/** Makes a private address of an article's page, which ends by itself; `body` is the order's JSON. */
export async function grantPreview(c: Context<AppEnv>, slug: string, body: unknown): Promise<Granted> {
  const secret = c.env.DESK_SECRET ?? ''
  if (secret === '') return { ok: false, reason: 'no-secret' }
  const parsed = check(previewOrderSchema, body)
  if (!parsed.ok) return { ok: false, reason: 'bad-order', detail: parsed.detail }
  const article = await findDeskArticle(c.get('db'), slug)
  if (article === null) return { ok: false, reason: 'not-found' }
  const until = c.get('now')() + parsed.body.hours * secondsPerHour
  const token = await makePreviewToken(secret, { id: article.id, until })
  return { ok: true, url: `${c.get('site').url}/preview/${token}`, until: toIso(until) }
}
