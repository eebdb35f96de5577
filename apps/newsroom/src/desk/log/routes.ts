import { nextAddress } from '@broadsheet/edge'
import { repairText } from '@broadsheet/model'
import { listAudit } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { logPage } from './log-page.tsx'

const linesPerPage = 50

/** `/desk/log`: the audit log of everything or of one article, newest first. */
export function logRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const { article: slug = '', before: from = '' } = c.req.query()
    const article = slug === '' ? null : repairText(slug)
    const before = /^\d{1,14}$/.test(from) ? Number(from) : null
    const { entries, next } = await listAudit(c.get('db'), { article, before, limit: linesPerPage })
    const older = nextAddress(c.req.path, c.req.query(), { before: next })
    return await answerDeskPage(
      c,
      logPage({ site: c.get('site'), editor: c.get('editor'), article, entries, next: older }),
    )
  })
}
