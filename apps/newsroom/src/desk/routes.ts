import { limitBody } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { articlesRoutes } from './articles/routes.ts'
import { answerDeskPage } from './frame/answer-desk-page.ts'
import { answerNotFound } from './frame/answer-not-found.tsx'
import { deskAddress } from './frame/desk-address.ts'
import { imagesRoutes } from './images/routes.ts'
import { logRoutes } from './log/routes.ts'
import { pinsRoutes } from './pins/routes.ts'
import { isFileForm, readForm, textOf } from './read-form.ts'
import { requireSession } from './session/require-session.ts'
import { endSession } from './session/session-cookie.ts'
import { signInPage } from './session/sign-in-page.tsx'
import { todayRoutes } from './today/routes.ts'
import { tokensRoutes } from './tokens/routes.ts'
import { writingRoutes } from './writing/routes.ts'

// A letter outside of Latin takes nine bytes in a form. The article itself has a limit of its own.
const maxFormBytes = 2_000_000

const limitForm = limitBody<AppEnv>(maxFormBytes, `A form has at most ${maxFormBytes} bytes.`)
const isOfImages = (path: string) => /^\/desk\/images(?:\/|$)/.test(path)

/** `/desk`: the newsroom in the browser, with the same verbs as its API. It works without script. */
export function deskPages(): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      // Below /desk/images, files have a limit of their own, behind the session.
      .post('/*', async (c, next) =>
        isFileForm(c) && isOfImages(c.req.path) ? await next() : await limitForm(c, next),
      )
      .post('/sign-out', async (c) => {
        await endSession(c)
        const notice = { text: 'You are signed out.' }
        return await answerDeskPage(c, signInPage({ site: c.get('site'), notice, action: '/desk/sign-in', fields: [] }))
      })
      .use(requireSession())
      .post('/sign-in', async (c) => c.redirect(deskAddress(textOf(await readForm(c), 'to')), 303))
      .route('/', articlesRoutes())
      .route('/', writingRoutes())
      .route('/', imagesRoutes())
      .route('/today', todayRoutes())
      .route('/pins', pinsRoutes())
      .route('/log', logRoutes())
      .route('/tokens', tokensRoutes())
      .get('/*', answerNotFound)
  )
}
