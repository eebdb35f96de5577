import { toIso } from '@broadsheet/model'
import { findDeskArticle } from '@broadsheet/store'
import type { Context } from 'hono'
import { carryOut, verbs, type Carried, type Verb } from '../../api/articles/carry-out.ts'
import { grantPreview } from '../../api/grant-preview.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerNothing } from '../frame/answer-nothing.ts'
import { deskAddress, withDone } from '../frame/desk-address.ts'
import type { Said } from '../frame/desk-document.tsx'
import { readForm, textOf } from '../read-form.ts'
import { deskMoment } from '../time/desk-moment.ts'
import { fromLocalTime } from '../time/local-time.ts'
import { answerArticle } from './answer-article.ts'

type C = Context<AppEnv, '/articles/:slug/orders'>

/** `POST /desk/articles/{slug}/orders`: does to an article what its button says, by the verbs of the API. */
export async function carryOrder(c: C): Promise<Response> {
  const form = await readForm(c)
  const slug = c.req.param('slug')
  const asked = textOf(form, 'do')
  if (asked === 'preview') return await answerPreview(c, slug, Number(textOf(form, 'hours')))
  const [verb, body] = orderOf(c, asked, form)
  if (!isVerb(verb)) return await answerNothing(c)
  const result = await carryOut(c, verb, slug, body)
  if (result.ok) {
    const back = textOf(form, 'back') || `/desk/articles/${encodeURIComponent(result.article.slug)}`
    return c.redirect(withDone(deskAddress(back), asked), 303)
  }
  return await answerWith(c, slug, { text: whyNot(result), isWrong: true }, 409)
}

/** A button's verb of the API, and the JSON that goes with it. */
function orderOf(c: C, asked: string, form: FormData): readonly [string, unknown] {
  switch (asked) {
    case 'schedule': {
      const at = fromLocalTime(textOf(form, 'at'), c.get('site').timezone)
      return ['schedule', { at: at === null ? '' : toIso(at) }]
    }
    case 'unschedule':
      return ['schedule', { at: null }]
    case 'correct':
      return ['correct', { text: textOf(form, 'text').replaceAll('\r\n', '\n') }]
    case 'uncorrect':
      return ['correct', { text: null }]
    case 'move':
      return ['move', { section: textOf(form, 'section'), slug: textOf(form, 'slug') }]
    default:
      return [asked, {}]
  }
}

function isVerb(word: string): word is Verb {
  return verbs.some((verb) => verb === word)
}

function whyNot(result: Exclude<Carried, { ok: true }>): string {
  switch (result.reason) {
    case 'bad-order':
      return `That can’t be done. ${result.detail}`
    case 'slug-taken':
      return `“${result.slug}” is, or was, the address of another article. Choose another one.`
    case 'wrong-state':
      return `The article is ${result.article.status} now, and that doesn’t fit. Somebody may have been faster.`
    case 'stale-revision':
    case 'not-found':
      return 'There is no such article any more.'
  }
}

async function answerPreview(c: C, slug: string, hours: number): Promise<Response> {
  const granted = await grantPreview(c, slug, { hours })
  if (!granted.ok) return await answerWith(c, slug, { text: 'No private address could be made.', isWrong: true }, 409)
  const until = deskMoment(c.get('site'), Date.parse(granted.until) / 1000)
  return await answerWith(c, slug, { text: `Whoever has this address sees it until ${until}:`, link: granted.url }, 200)
}

async function answerWith(c: C, slug: string, says: Said, status: 200 | 409): Promise<Response> {
  const article = await findDeskArticle(c.get('db'), slug)
  return article === null ? await answerNothing(c) : await answerArticle(c, article, { says, status })
}
