import { limitBody, problem, type Operation, type Shape } from '@broadsheet/edge'
import {
  correctionOrderSchema,
  frontImageOrderSchema,
  moveOrderSchema,
  scheduleOrderSchema,
  type ProblemCode,
} from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import type { AppEnv } from '../../context/env.ts'
import { correct } from '../../verbs/correct.ts'
import { move } from '../../verbs/move.ts'
import { publish } from '../../verbs/publish.ts'
import { reinstate } from '../../verbs/reinstate.ts'
import { schedule } from '../../verbs/schedule.ts'
import { setFrontImage } from '../../verbs/set-front-image.ts'
import type { Verb } from '../../verbs/verb.ts'
import { withdraw } from '../../verbs/withdraw.ts'
import { answerDeskArticle, answerVerb } from '../answer-verb.ts'
import { operation } from '../operation.ts'
import { deskArticle } from './desk-article.ts'

const tag = 'Desk: articles'
const maxBodyBytes = 32_768
const limit = limitBody<AppEnv>(maxBodyBytes, `The body has at most ${maxBodyBytes} bytes.`)

/** `/api/v1/desk/articles/{slug}/{verb}`: changes an article's state. Doing it again changes nothing. */
export const verbOperations = [
  verb('publish', publish, { summary: 'Publishes a draft now' }),
  verb('schedule', schedule, {
    summary: 'Schedules a draft, or unschedules it',
    json: { schema: scheduleOrderSchema, example: { at: '2026-11-25T06:00:00Z' } },
  }),
  verb('withdraw', withdraw, { summary: 'Withdraws an article from the paper' }),
  verb('reinstate', reinstate, { summary: 'Puts a withdrawn article back, with its old publication time' }),
  verb('correct', correct, {
    summary: 'Adds or removes a correction',
    json: { schema: correctionOrderSchema, example: { text: 'It was the twelfth time.' } },
  }),
  verb('move', move, {
    summary: 'Moves an article to another section, another slug, or both',
    json: { schema: moveOrderSchema, example: { section: 'Council', slug: 'later-ferry' } },
    refuses: ['slug-taken'],
  }),
  verb('front-image', setFrontImage, {
    summary: 'Shows the article’s first image on fronts, or hides it there',
    json: { schema: frontImageOrderSchema, example: { show: false } },
  }),
  operation({
    method: 'post',
    path: '/articles/:slug/restore',
    tag,
    summary: 'The old name of reinstate: does nothing and answers with the new address',
    // It changes nothing, so any token may ask.
    scope: 'read',
    isRetired: true,
    answers: {},
    refuses: ['renamed'],
    handle: (c) => problem(c, 'renamed', `Use POST ${c.req.path.replace(/restore$/, 'reinstate')}.`),
  }),
]

type Order = { summary: string; json?: Shape; refuses?: readonly ProblemCode[] }

/** A verb on one article. One without input may still come with a body. */
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
