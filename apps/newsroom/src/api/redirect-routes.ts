import { limitBody, limitSchema, nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { type Site, articlePath, redirectOrderSchema, slugify, toIso } from '@broadsheet/model'
import { type Redirect, addRedirect, listRedirects, removeRedirect } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'
import { nameStaleTags } from '../context/name-stale-tags.ts'
import { answerRefusal } from './articles/answer-desk.ts'
import { parseBody } from './parse-body.ts'
import { slugOfAddress } from './slug-of-address.ts'

const maxBodyBytes = 16_384

const isOwn = 'An article stood at this address itself. Readers know it: it leads on for ever.'

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
    .post('/', limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`), async (c) => {
      const parsed = await parseBody(c, redirectOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const [from, to] = [slugOfAddress(parsed.body.from), slugOfAddress(parsed.body.to)]
      if (from === null || to === null || slugify(from) === '') {
        return problem(c, 'bad-request', 'from and to: slugs, or addresses such as /harbour/late-ferry')
      }
      const result = await addRedirect(c.get('db'), { from, to, by: c.get('editor').name, now: c.get('now')() })
      if (!result.ok) return answerRefusal(c, result)
      nameStaleTags(c, result.staleTags)
      return c.json({ from, to: result.article.slug, url: c.get('site').url + articlePath(result.article) })
    })
    .delete('/', async (c) => {
      const from = slugOfAddress(c.req.query('from') ?? '')
      if (from === null) return problem(c, 'bad-request', 'from: a slug, or an address such as /news/ferry.html')
      const result = await removeRedirect(c.get('db'), { from, by: c.get('editor').name, now: c.get('now')() })
      if (!result.ok) return problem(c, 'wrong-state', isOwn)
      nameStaleTags(c, result.staleTags)
      return c.body(null, 204)
    })
}

function redirectJson(site: Site, { from, slug, section, ledAt, byHand }: Redirect) {
  const url = site.url + articlePath({ slug, section })
  return { from, to: slug, url, kind: byHand ? 'made' : 'own', at: ledAt === null ? null : toIso(ledAt) }
}
