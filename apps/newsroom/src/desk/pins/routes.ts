import { repairText, toIso } from '@broadsheet/model'
import { listPlacements } from '@broadsheet/store'
import { Hono, type Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { orderPins } from '../../verbs/order-pins.ts'
import { place } from '../../verbs/place.ts'
import { release } from '../../verbs/release.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import { slugOfAddress } from '../../verbs/slug-of-address.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { deskAddress, withDone } from '../frame/desk-address.ts'
import type { Notice } from '../frame/desk-document.tsx'
import { doneNotice } from '../frame/done-notice.ts'
import { readForm, textOf, textsOf } from '../read-form.ts'
import { fromLocalTime } from '../time/local-time.ts'
import { pinsPage } from './pins-page.tsx'

const secondsPerDay = 86_400

/** `/desk/pins`: the articles that editors pin above the rankings or block from them. */
export function pinsRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => await answer(c, doneNotice(c.req.query('done')), repairText(c.req.query('article') ?? '')))
    .post('/', async (c) => {
      const form = await readForm(c)
      const button = textOf(form, 'do')
      if (button === 'pin' || button === 'block') return await placeByForm(c, form, button)
      const [released] = textsOf(form, 'release')
      if (released !== undefined) {
        await runVerb(c, release, released, null)
        return redirectBack(c, form, 'release')
      }
      await runVerb(c, orderPins, null, { slugs: orderOf(form) })
      // The script has moved them on the page already.
      return button === 'order' ? c.body(null, 204) : redirectBack(c, form, 'order')
    })
}

/** The slugs of the form, with the one whose button was pressed moved up or down by one. */
function orderOf(form: FormData): string[] {
  const slugs = textsOf(form, 'slug')
  const [up] = textsOf(form, 'up')
  const [down] = textsOf(form, 'down')
  const from = slugs.indexOf(up ?? down ?? '')
  const to = from + (up === undefined ? 1 : -1)
  const [moved] = slugs.slice(from, from + 1)
  if (from < 0 || to < 0 || moved === undefined) return slugs
  return slugs.toSpliced(from, 1).toSpliced(to, 0, moved)
}

async function placeByForm(c: Context<AppEnv>, form: FormData, kind: 'pin' | 'block'): Promise<Response> {
  const address = textOf(form, 'article').trim()
  const now = c.get('now')()
  const given = textOf(form, 'until')
  const until = given === '' ? now + secondsPerDay : fromLocalTime(given, c.get('site').timezone)
  const slug = slugOfAddress(address) ?? ''
  const placed = await runVerb(c, place, slug, { kind, until: until === null ? given : toIso(until) })
  if (placed.ok) return redirectBack(c, form, kind)
  const unknown = `No published article has the address “${address}”. Copy it from the article’s page.`
  const text = placed.reason === 'not-found' ? unknown : placed.detail
  return await answer(c, { text, isError: true }, address, 422)
}

function redirectBack(c: Context<AppEnv>, form: FormData, done: string): Response {
  return c.redirect(withDone(deskAddress(textOf(form, 'back') || '/desk/pins'), done), 303)
}

async function answer(
  c: Context<AppEnv>,
  notice: Notice | undefined,
  address: string,
  status: 200 | 422 = 200,
): Promise<Response> {
  const now = c.get('now')()
  const placements = await listPlacements(c.get('db'), now)
  const props = { site: c.get('site'), editor: c.get('editor'), placements, address, now, notice }
  return await answerDeskPage(c, pinsPage(props), status)
}
