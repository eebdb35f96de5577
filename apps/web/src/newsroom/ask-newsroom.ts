import { log, problem } from '@broadsheet/edge'
import { innermostReason } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** Asks the newsroom. Answers 503 with `detail` if the newsroom cannot be reached. */
export async function askNewsroom(c: Context<AppEnv>, request: Request, detail: string): Promise<Response> {
  try {
    return await c.env.NEWSROOM.fetch(request)
  } catch (error) {
    log('newsroom not reached', { path: c.req.path, reason: innermostReason(error) })
    c.header('Retry-After', '30')
    return problem(c, 'unavailable', detail)
  }
}
