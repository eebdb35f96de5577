import { answerPage } from '@broadsheet/edge'
import { humanCheckPage } from '@broadsheet/press'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

/** `/assets/human-check`: the frame in which Turnstile runs; 404 where it guards no votes. */
export async function showHumanCheck(c: Context<AppEnv>): Promise<Response> {
  const site = c.get('site')
  const siteKey = site.turnstileSiteKey
  if (siteKey === undefined) return await showNotFound(c)
  c.set('pageKind', 'human-check')
  return await answerPage(c, { kind: 'front' }, humanCheckPage, { site, siteKey })
}
