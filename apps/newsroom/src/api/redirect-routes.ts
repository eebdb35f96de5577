import { limitBody, limitSchema, nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { articlePath, toIso, type Site } from '@broadsheet/model'
import { listRedirects, type Redirect } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'
import { redirect } from '../verbs/redirect.ts'
import { removeRedirect } from '../verbs/remove-redirect.ts'
import { slugOfAddress } from '../verbs/slug-of-address.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'

const maxBodyBytes = 16_384

const querySchema = v.object({
  article: v.optional(v.pipe(v.string(), v.transform(slugOfAddress), v.string('article: a slug, or its address'))),
  from: v.optional(
    v.pipe(
      v.string(),
      v.transform(slugOfAddress),
      v.string('from: how a slug begins, or an address such as /news/fer'),
    ),
  ),
  after: v.optional(v.string()),
  limit: limitSchema,
})

/** `/api/v1/desk/redirects`: addresses that no article has, and where they lead. Ordering one again changes nothing. */
export function redirectRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const parsed = parseQuery(querySchema, c.req.query())
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { article = null, from: prefix = null, after = null, limit } = parsed.query
      const { redirects, next } = await listRedirects(c.get('db'), { article, prefix, after, limit })
      return c.json({
        redirects: redirects.map((redirect) => redirectJson(c.get('site'), redirect)),
        next: nextAddress(c.req.path, c.req.query(), { after: next }),
      })
    })
    .post('/', limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`), async (c) =>
      answerVerb(c, redirect, null, ({ from, article }) =>
        c.json({ from, to: article.slug, url: c.get('site').url + articlePath(article) }),
      ),
    )
    .delete('/', async (c) =>
      answerVerbWith(c, removeRedirect, null, c.req.query('from') ?? '', () => c.body(null, 204)),
    )
}

function redirectJson(site: Site, { from, slug, section, ledAt, byHand }: Redirect) {
  const url = site.url + articlePath({ slug, section })
  return { from, to: slug, url, kind: byHand ? 'made' : 'own', at: ledAt === null ? null : toIso(ledAt) }
}
