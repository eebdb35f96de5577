import { allows } from '@broadsheet/model'
import { listTokens } from '@broadsheet/store'
import { Hono, type Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { createToken } from '../../verbs/create-token.ts'
import { revokeToken } from '../../verbs/revoke-token.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import type { Notice } from '../frame/desk-document.tsx'
import { doneNotice } from '../frame/done-notice.ts'
import { readForm, textOf } from '../read-form.ts'
import { notAllowedPage } from '../session/not-allowed-page.tsx'
import { tokensPage } from './tokens-page.tsx'

/** `/desk/tokens`: the tokens of the desk, for an admin. */
export function tokensRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      const editor = c.get('editor')
      if (allows(editor.scope, 'admin')) return await next()
      return await answerDeskPage(c, notAllowedPage({ site: c.get('site'), editor, needed: 'admin' }), 403)
    })
    .get('/', async (c) => await answer(c, { notice: doneNotice(c.req.query('done')) }))
    .post('/', async (c) => {
      const form = await readForm(c)
      const revoked = textOf(form, 'revoke')
      if (/^\d{1,14}$/.test(revoked)) {
        await runVerb(c, revokeToken, Number(revoked), null)
        return c.redirect('/desk/tokens?done=revoke', 303)
      }
      const created = await runVerb(c, createToken, null, { name: textOf(form, 'name'), scope: textOf(form, 'scope') })
      if (!created.ok) return await answer(c, { notice: { text: created.detail, isError: true }, status: 422 })
      const notice = { text: `Token created for ${created.value.name}. Copy it now: it is shown only once.` }
      return await answer(c, { created: created.value, notice })
    })
}

type Shown = { notice: Notice | undefined; created?: { name: string; token: string }; status?: 200 | 422 }

async function answer(c: Context<AppEnv>, { notice, created, status = 200 }: Shown): Promise<Response> {
  const tokens = await listTokens(c.get('db'))
  return await answerDeskPage(
    c,
    tokensPage({ site: c.get('site'), editor: c.get('editor'), tokens, created, notice }),
    status,
  )
}
