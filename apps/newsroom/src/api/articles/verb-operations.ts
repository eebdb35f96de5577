import { limitBody, problem, type Operation, type Shape } from '@broadsheet/edge'
import { correctionOrderSchema, moveOrderSchema, scheduleOrderSchema, type ProblemCode } from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import type { AppEnv } from '../../context/env.ts'
import { correct } from '../../verbs/correct.ts'
import { move } from '../../verbs/move.ts'
import { publish } from '../../verbs/publish.ts'
import { reinstate } from '../../verbs/reinstate.ts'
import { schedule } from '../../verbs/schedule.ts'
import type { Verb } from '../../verbs/verb.ts'
import { withdraw } from '../../verbs/withdraw.ts'
import { answerDeskArticle, answerVerb } from '../answer-verb.ts'
import { operation } from '../operation.ts'
import { deskArticle } from './desk-article.ts'

const tag = 'Desk: articles'
const maxBodyBytes = 32_768
const limit = limitBody<AppEnv>(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`)

/** `/api/v1/desk/articles/{slug}/{verb}`: changes an article's state. Doing it again changes nothing. */
export const verbOperations = [
  verb('publish', publish, { summary: 'Publishes a draft now' }),
  verb('schedule', schedule, {
    summary: 'Has it published at a time, or at none any more',
    json: { schema: scheduleOrderSchema, example: { at: '2026-11-25T06:00:00Z' } },
  }),
  verb('withdraw', withdraw, { summary: 'Takes it out of the paper' }),
  verb('reinstate', reinstate, { summary: 'Puts a withdrawn article back, under its old time' }),
  verb('correct', correct, {
    summary: 'Puts a notice on it, or takes it away',
    json: { schema: correctionOrderSchema, example: { text: 'It was the twelfth time.' } },
  }),
  verb('move', move, {
    summary: 'Gives it another section, another slug, or both',
    json: { schema: moveOrderSchema, example: { section: 'Council', slug: 'later-ferry' } },
    refuses: ['slug-taken'],
  }),
  operation({
    method: 'post',
    path: '/articles/:slug/restore',
    tag,
    summary: 'The old name of reinstate: names the new address and does nothing',
    // It changes nothing, and looks at no scope.
    scope: 'read',
    isRetired: true,
    answers: {},
    refuses: ['renamed'],
    handle: (c) => problem(c, 'renamed', `Use POST ${c.req.path.replace(/restore$/, 'reinstate')}.`),
  }),
]

type Order = { summary: string; json?: Shape; refuses?: readonly ProblemCode[] }

/** An order to one article. One that says nothing more than its name may still come with a body. */
function verb<Body>(
  name: string,
  run: Verb<string, Body, { article: DeskArticle }>,
  { summary, json, refuses = [] }: Order,
): Operation<AppEnv> {
  return operation({
    method: 'post',
    path: `/articles/:slug/${name}`,
    tag,
    summary,
    scope: run.scope,
    ...(json === undefined ? { steps: [limit] } : { body: { json, limit } }),
    answers: { 200: deskArticle },
    refuses: ['bad-request', 'not-found', 'wrong-state', ...refuses],
    handle: async (c) => answerVerb(c, run, c.req.param('slug'), ({ article }) => answerDeskArticle(c, article)),
  })
}
