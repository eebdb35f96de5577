import { limitBody, limitSchema, nextAddress } from '@broadsheet/edge'
import {
  articlePath,
  isoOrNull,
  redirectOrderSchema,
  redirectSchema,
  redirectsSchema,
  type Site,
} from '@broadsheet/model'
import { listRedirects, type Redirect } from '@broadsheet/store'
import * as v from 'valibot'
import { redirect } from '../verbs/redirect.ts'
import { removeRedirect } from '../verbs/remove-redirect.ts'
import { redirectSource, slugOfAddress } from '../verbs/slug-of-address.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'
import { examples } from './examples.ts'
import { done, operation } from './operation.ts'

const tag = 'Desk: articles'
const maxBodyBytes = 16_384

const querySchema = v.object({
  article: v.optional(
    v.pipe(
      v.string(),
      v.description('Only redirects to this article: its slug or address.'),
      v.transform(slugOfAddress),
      v.string('article: a slug, or its address'),
    ),
  ),
  from: v.optional(
    v.pipe(
      v.string(),
      v.description('Only redirects whose address begins with this.'),
      v.transform(redirectSource),
      v.string('from: the beginning of a slug, or of an address such as /news/fer'),
    ),
  ),
  after: v.optional(v.pipe(v.string(), v.description('Where the page begins: from “next” of the last answer.'))),
  limit: limitSchema,
})

const removalSchema = v.object(
  { from: v.pipe(v.string(), v.description('The address, or the slug.')) },
  'from: a slug, or an address such as /news/ferry.html',
)

/** `/api/v1/desk/redirects`: lists, makes and removes redirects. Making one again changes nothing. */
export const redirectOperations = [
  operation({
    method: 'get',
    path: '/redirects',
    tag,
    summary: 'Lists redirects: old addresses of articles, and those made by editors',
    scope: 'read',
    query: querySchema,
    answers: {
      200: {
        json: {
          schema: redirectsSchema,
          example: { redirects: [{ ...examples.redirect, kind: 'made', at: '2026-11-24T12:00:00Z' }], next: null },
        },
      },
    },
    refuses: [],
    handle: async (c, { article = null, from: prefix = null, after = null, limit }) => {
      const { redirects, next } = await listRedirects(c.get('db'), { article, prefix, after, limit })
      return c.json({
        redirects: redirects.map((redirect) => redirectJson(c.get('site'), redirect)),
        next: nextAddress(c.req.path, c.req.query(), { after: next }),
      })
    },
  }),
  operation({
    method: 'post',
    path: '/redirects',
    tag,
    summary: 'Redirects an unused address to an article',
    scope: redirect.scope,
    body: {
      json: { schema: redirectOrderSchema, example: { from: '/news/ferry.html', to: 'late-ferry' } },
      limit: limitBody(maxBodyBytes, `The body has at most ${maxBodyBytes} bytes.`),
    },
    answers: { 200: { json: { schema: redirectSchema, example: examples.redirect } } },
    refuses: ['bad-request', 'not-found', 'wrong-state', 'slug-taken'],
    handle: async (c) =>
      answerVerb(c, redirect, null, ({ from, article }) =>
        c.json({ from, to: article.slug, url: c.get('site').url + articlePath(article) }),
      ),
  }),
  operation({
    method: 'delete',
    path: '/redirects',
    tag,
    summary: 'Removes a redirect that an editor made',
    scope: removeRedirect.scope,
    query: removalSchema,
    answers: done,
    refuses: ['wrong-state'],
    handle: async (c, { from }) => answerVerbWith(c, removeRedirect, null, from, () => c.body(null, 204)),
  }),
]

function redirectJson(site: Site, { from, slug, section, ledAt, byHand }: Redirect) {
  const url = site.url + articlePath({ slug, section })
  return { from, to: slug, url, kind: byHand ? 'made' : 'own', at: isoOrNull(ledAt) }
}
