import { problem } from '@broadsheet/edge'
import { sha256Of } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { putImage } from '../verbs/put-image.ts'
import { runVerb } from '../verbs/run-verb.ts'
import { movedImage } from './moved-image.ts'

/** The name of sources in the audit log. */
const feeds = { name: 'feeds', scope: 'write' } as const

/** Takes an image that the ranker fetched for a source, by the verb that takes those of an import. */
export async function takeCopiedImage(c: Context<AppEnv>): Promise<Response> {
  c.set('editor', feeds)
  const bytes = await c.req.arrayBuffer()
  const target = { sha256: await sha256Of(new Uint8Array(bytes)), source: c.req.query('source') }
  const result = await runVerb(c, putImage, target, bytes)
  return result.ok ? c.json(movedImage(c, result.value)) : problem(c, result.reason, result.detail)
}
