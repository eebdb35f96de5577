import { limitBody, problem } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../../context/env.ts'
import { parseJson } from '../parse-body.ts'
import { answerDeskArticle, answerRefusal } from './answer-desk.ts'
import { carryOut, verbs } from './carry-out.ts'

const maxBodyBytes = 32_768

/** `/api/v1/desk/articles/{slug}/{verb}`: what becomes of an article. Doing it again changes nothing. */
export function verbRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv, BlankSchema, '/:slug'>()
  for (const verb of verbs) {
    routes.post(`/${verb}`, limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`), async (c) => {
      const json = await parseJson(c)
      if (!json.ok) return problem(c, 'bad-request', json.detail)
      const result = await carryOut(c, verb, c.req.param('slug'), json.body)
      if (result.ok) return answerDeskArticle(c, result.article)
      return result.reason === 'bad-order' ? problem(c, 'bad-request', result.detail) : answerRefusal(c, result)
    })
  }
  routes.post('/restore', (c) => problem(c, 'renamed', `Use POST ${c.req.path.replace(/restore$/, 'reinstate')}.`))
  return routes
}
