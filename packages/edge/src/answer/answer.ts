import { contentTypes } from '@broadsheet/model'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EdgeContext } from '../context/edge-env.ts'
import { cacheHeaders, type CacheKind } from './cache-table.ts'
import { entityTag, isKnown } from './entity-tag.ts'

/** How caches keep an answer: its line of the table, the tags of what it shows, and when that was last new. */
export type CachePolicy = {
  kind: CacheKind
  tags?: readonly string[]
  /** UTC epoch seconds of the newest thing shown; now where it is left out. */
  newest?: number | null | undefined
}

/** A body to be written: everything it is written from, in plain data, and how. */
type Writing = { type: string; from: readonly unknown[]; write: () => string }

/** Markup that knows how to write itself. */
type Written = { toString: () => string }

type Page<Props> = (props: Props) => Written

/**
 * Answers with a page, a pure function of its props. A client that has the page of just these props gets 304 before
 * anything is rendered. A new version of the paper may write another page of the same props: it counts among them.
 */
export async function answerPage<Props>(
  c: EdgeContext,
  policy: CachePolicy,
  page: Page<Props>,
  props: Props,
): Promise<Response> {
  return await answerPageFrom(c, policy, page, { from: [props], toProps: () => props })
}

/** The same where props take some making: `from` is everything that they are made of, and nothing but that. */
export async function answerPageFrom<Props>(
  c: EdgeContext,
  policy: CachePolicy,
  page: Page<Props>,
  { from, toProps }: { from: readonly unknown[]; toProps: () => Props },
): Promise<Response> {
  const writing = {
    type: contentTypes.html,
    from: [c.env.VERSION?.id, ...from],
    write: () => page(toProps()).toString(),
  }
  return await answer(c, policy, writing)
}

/** Answers with what `write` makes of `from` and of nothing else. */
export async function answerWritten<From>(
  c: EdgeContext,
  policy: CachePolicy,
  { type, from, write }: { type: string; from: From; write: (from: From) => string },
): Promise<Response> {
  return await answer(c, policy, { type, from: [c.env.VERSION?.id, from], write: () => write(from) })
}

/** Answers with a text that is cheaply made: it is its own tag. */
export async function answerText(c: EdgeContext, policy: CachePolicy, type: string, text: string): Promise<Response> {
  return await answer(c, policy, { type, from: [text], write: () => text })
}

/** Answers with JSON. */
export async function answerJson(c: EdgeContext, policy: CachePolicy, json: unknown): Promise<Response> {
  return await answerText(c, policy, contentTypes.json, JSON.stringify(json))
}

/** Sends a client to another address, which may change again. */
export function answerRedirect(
  c: EdgeContext,
  tags: readonly string[],
  address: string,
  status: 301 | 302 = 301,
): Response {
  setCacheHeaders(c, { kind: status === 301 ? 'redirect' : 'front', tags })
  return c.redirect(address, status)
}

/** Answers with a page about what isn't at an address: 404 or 410. */
export async function answerAbsence(
  c: EdgeContext,
  policy: CachePolicy,
  status: ContentfulStatusCode,
  page: Written,
): Promise<Response> {
  setCacheHeaders(c, policy)
  return c.html(page.toString(), status)
}

/** Puts the headers on an answer by which caches keep it. */
export function setCacheHeaders(c: EdgeContext, { kind, tags = [], newest }: CachePolicy): void {
  const now = c.get('now')()
  for (const [name, value] of Object.entries(cacheHeaders(kind, now - (newest ?? now)))) c.header(name, value)
  if (tags.length > 0) c.header('Cache-Tag', tags.join(','))
}

/**
 * Puts those of a part on an answer: the reader's own browser may keep it, of everything else only the whole may be
 * kept. The edge, which knows an answer by its address alone, would show it to whoever asks for all.
 */
export function setPartCacheHeaders(c: EdgeContext, kind: CacheKind): void {
  const { 'Cache-Control': browser = 'no-store' } = cacheHeaders(kind, 0)
  c.header('Cache-Control', browser.replace('public', 'private'))
  c.header('Cloudflare-CDN-Cache-Control', 'no-store')
}

async function answer(c: EdgeContext, policy: CachePolicy, { type, from, write }: Writing): Promise<Response> {
  const tag = entityTag(...from)
  setCacheHeaders(c, policy)
  c.header('ETag', tag)
  if (isKnown(c.req.header('If-None-Match'), tag)) return c.body(null, 304)
  c.header('Content-Type', type)
  return c.req.method === 'HEAD' ? c.body(null) : c.body(write())
}
