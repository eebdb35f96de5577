import { limitBody, problem } from '@broadsheet/edge'
import type { DeskArticle } from '@broadsheet/store'
import { Hono, type Context } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../../context/env.ts'
import { correct } from '../../verbs/correct.ts'
import { move } from '../../verbs/move.ts'
import { publish } from '../../verbs/publish.ts'
import { reinstate } from '../../verbs/reinstate.ts'
import { schedule } from '../../verbs/schedule.ts'
import type { Verb } from '../../verbs/verb.ts'
import { withdraw } from '../../verbs/withdraw.ts'
import { answerDeskArticle, answerVerb } from '../answer-verb.ts'

const maxBodyBytes = 32_768
const body = limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`)

/** `/api/v1/desk/articles/{slug}/{verb}`: changes an article's state. Doing it again changes nothing. */
export function verbRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv, BlankSchema, '/:slug'>()
    .post('/publish', body, async (c) => answerArticle(c, publish, c.req.param('slug')))
    .post('/schedule', body, async (c) => answerArticle(c, schedule, c.req.param('slug')))
    .post('/withdraw', body, async (c) => answerArticle(c, withdraw, c.req.param('slug')))
    .post('/reinstate', body, async (c) => answerArticle(c, reinstate, c.req.param('slug')))
    .post('/correct', body, async (c) => answerArticle(c, correct, c.req.param('slug')))
    .post('/move', body, async (c) => answerArticle(c, move, c.req.param('slug')))
    .post('/restore', (c) => problem(c, 'renamed', `Use POST ${c.req.path.replace(/restore$/, 'reinstate')}.`))
}

async function answerArticle<Body>(
  c: Context<AppEnv>,
  verb: Verb<string, Body, { article: DeskArticle }>,
  slug: string,
): Promise<Response> {
  return await answerVerb(c, verb, slug, ({ article }) => answerDeskArticle(c, article))
}
