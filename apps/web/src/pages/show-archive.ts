import { answerRedirect } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { archiveAddress, formatsFor } from '@broadsheet/press'
import { listArticles } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** `/archive`: redirects to the day of the newest article, or to today if there is none. */
export async function showArchive(c: Context<AppEnv>): Promise<Response> {
  const newest = await listArticles(c.get('db'), { section: null, before: null, limit: 1 })
  const at = newest.articles[0]?.publishedAt ?? c.get('now')()
  return answerRedirect(c, [cacheTags.front], archiveAddress(formatsFor(c.get('site')).isoDay(at)), 302)
}
