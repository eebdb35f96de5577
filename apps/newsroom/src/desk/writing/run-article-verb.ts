import { toIso } from '@broadsheet/model'
import { findDeskArticle } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import type { ArticleResult } from '../../verbs/article-result.ts'
import { correct } from '../../verbs/correct.ts'
import { grantPreview } from '../../verbs/grant-preview.ts'
import { move } from '../../verbs/move.ts'
import { publish } from '../../verbs/publish.ts'
import { reinstate } from '../../verbs/reinstate.ts'
import { revokePreviews } from '../../verbs/revoke-previews.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import { schedule } from '../../verbs/schedule.ts'
import { setFrontImage } from '../../verbs/set-front-image.ts'
import type { Refusal } from '../../verbs/verb.ts'
import { withdraw } from '../../verbs/withdraw.ts'
import { answerNotFound } from '../frame/answer-not-found.tsx'
import { deskAddress, deskArticlePath, withDone } from '../frame/desk-address.ts'
import type { Notice } from '../frame/desk-document.tsx'
import { readForm, textOf } from '../read-form.ts'
import { deskMoment } from '../time/desk-moment.ts'
import { fromLocalTime } from '../time/local-time.ts'
import { answerArticle } from './answer-article.ts'

type C = Context<AppEnv, '/articles/:slug/orders'>

/** `POST /desk/articles/{slug}/orders`: runs the verb of the button that was pressed. */
export async function runArticleVerb(c: C): Promise<Response> {
  const form = await readForm(c)
  const slug = c.req.param('slug')
  const button = textOf(form, 'do')
  if (button === 'preview') return await answerPreview(c, slug, Number(textOf(form, 'hours')))
  if (button === 'revoke-previews') return await answerRevocation(c, slug)
  const result = await runButton(c, button, slug, form)
  if (result === null) return await answerNotFound(c)
  if (!result.ok) return await answerWith(c, slug, { text: toNotice(result), isError: true }, 409)
  const back = textOf(form, 'back') || deskArticlePath(result.value.article.slug)
  return c.redirect(withDone(deskAddress(back), button), 303)
}

/** Runs the verb of a button; null for a button that the page does not have. */
async function runButton(c: C, button: string, slug: string, form: FormData): Promise<ArticleResult | null> {
  switch (button) {
    case 'publish':
      return await runVerb(c, publish, slug, {})
    case 'withdraw':
      return await runVerb(c, withdraw, slug, {})
    case 'reinstate':
      return await runVerb(c, reinstate, slug, {})
    case 'schedule': {
      const at = fromLocalTime(textOf(form, 'at'), c.get('site').timezone)
      return await runVerb(c, schedule, slug, { at: at === null ? '' : toIso(at) })
    }
    case 'unschedule':
      return await runVerb(c, schedule, slug, { at: null })
    case 'correct':
      return await runVerb(c, correct, slug, { text: textOf(form, 'text').replaceAll('\r\n', '\n') })
    case 'uncorrect':
      return await runVerb(c, correct, slug, { text: null })
    case 'front-image':
    case 'no-front-image':
      return await runVerb(c, setFrontImage, slug, { show: button === 'front-image' })
    case 'move':
      return await runVerb(c, move, slug, { section: textOf(form, 'section'), slug: textOf(form, 'slug') })
    default:
      return null
  }
}

function toNotice({ reason, detail, article }: Refusal): string {
  if (reason !== 'wrong-state' || article === undefined) return `Nothing was changed. ${detail}`
  return `The article is ${article.status} now. It changed after you opened this page.`
}

async function answerPreview(c: C, slug: string, hours: number): Promise<Response> {
  const granted = await runVerb(c, grantPreview, slug, { hours })
  if (!granted.ok)
    return await answerWith(c, slug, { text: `No preview link was created. ${granted.detail}`, isError: true }, 409)
  const until = deskMoment(c.get('site'), Date.parse(granted.value.until) / 1000)
  const text = `Anyone with this link can see the article until ${until}:`
  return await answerWith(c, slug, { text, link: granted.value.url }, 200)
}

async function answerRevocation(c: C, slug: string): Promise<Response> {
  const revoked = await runVerb(c, revokePreviews, slug, null)
  if (!revoked.ok) return await answerNotFound(c)
  return c.redirect(withDone(deskArticlePath(slug), 'revoke-previews'), 303)
}

async function answerWith(c: C, slug: string, notice: Notice, status: 200 | 409): Promise<Response> {
  const article = await findDeskArticle(c.get('db'), slug)
  return article === null ? await answerNotFound(c) : await answerArticle(c, article, { notice, status })
}
