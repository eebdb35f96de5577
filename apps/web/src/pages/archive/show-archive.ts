import { cacheTags } from '@broadsheet/model'
import { listArticles } from '@broadsheet/store'
import type { Context } from 'hono'
import { answerRedirect } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { archiveAddress } from './archive-address.ts'

/** `/archive`: leads to the day of the newest article, today while there is none. */
export async function showArchive(c: Context<AppEnv>): Promise<Response> {
  const newest = await listArticles(c.get('db'), { section: null, before: null, limit: 1 })
  const at = newest.articles[0]?.publishedAt ?? c.get('now')()
  return answerRedirect(c, [cacheTags.front], archiveAddress(formatsFor(c.get('site')).isoDay(at)), 302)
}
