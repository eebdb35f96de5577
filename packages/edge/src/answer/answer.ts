import { contentTypes } from '@broadsheet/model'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EdgeContext } from '../context/edge-env.ts'
import { createBodyMemo } from './body-memo.ts'
import { cacheHeaders, type CacheKind } from './cache-table.ts'
import { isKnown, joinSeed, tagOf } from './entity-tag.ts'

/** The cache policy of an answer: its row of the table, and the tags of its content. */
export type CachePolicy = {
  kind: CacheKind
  tags?: readonly string[]
  /** UTC epoch seconds of the newest thing shown; now if left out. */
  newest?: number | null | undefined
}

/** `write` gets the entity tag and the seed that it was made from. */
type Body = {
  type: string
  etagSeed: readonly unknown[]
  write: (tag: string, seed: string) => string | Uint8Array<ArrayBuffer>
}

/** An answer that is not written yet: its type and entity tag, and what writes it. */
export type PreparedAnswer = { type: string; tag: string; write: () => string | Uint8Array<ArrayBuffer> }

// A page that equals an earlier one is not rendered again: between two edits and two rankings they all do. An isolate
// has 128 MB. Bytes are answered sooner than a text, which is encoded each time.
const rememberBody = createBodyMemo(4_000_000)

type Markup = { toString: () => string }

type Page<Props> = (props: Props) => Markup

/**
 * Answers with a page, which is a pure function of its props. A client that already has it gets 304 before anything is
 * rendered. The version of the paper counts, for another version may render other HTML.
 *
 * @example
 * return await answerPage(c, { kind: 'front', tags: [cacheTags.front] }, frontPage, { site, front })
 */
export async function answerPage<Props>(
  c: EdgeContext,
  policy: CachePolicy,
  page: Page<Props>,
  props: Props,
): Promise<Response> {
  return await answerPrepared(c, policy, preparePage(c, page, props))
}

/**
 * Prepares a page whose props are costly to make, for `answerPrepared`. `etagSeed` holds everything that they are made
 * from, as plain data, and nothing else.
 */
export function preparePageFrom<Props>(
  c: EdgeContext,
  page: Page<Props>,
  { etagSeed, toProps }: { etagSeed: readonly unknown[]; toProps: () => Props },
): PreparedAnswer {
  return prepare({
    type: contentTypes.html,
    etagSeed: [c.env.VERSION?.id, ...etagSeed],
    write: (tag, seed) => rememberBody(tag, { writer: page, seed, write: () => page(toProps()).toString() }),
  })
}

/** Prepares a page whose props are `props`, for `answerPrepared`. */
export function preparePage<Props>(c: EdgeContext, page: Page<Props>, props: Props): PreparedAnswer {
  return preparePageFrom(c, page, { etagSeed: [props], toProps: () => props })
}

/** Prepares a text that `write` makes from `data` alone, which is plain data, for `answerPrepared`. */
export function prepareRendered<Data>(
  c: EdgeContext,
  { type, data, write }: { type: string; data: Data; write: (data: Data) => string },
): PreparedAnswer {
  return prepare({
    type,
    etagSeed: [c.env.VERSION?.id, data],
    write: (tag, seed) => rememberBody(tag, { writer: write, seed, write: () => write(data) }),
  })
}

/** Answers with a text that is cheap to make; its entity tag is made from the text itself. */
export async function answerText(c: EdgeContext, policy: CachePolicy, type: string, text: string): Promise<Response> {
  return await answer(c, policy, { type, etagSeed: [text], write: () => text })
}

/** Answers with a small file that is built into the Worker; `base64` are its bytes, too. */
export async function answerFile(
  c: EdgeContext,
  policy: CachePolicy,
  { type, base64, bytes }: { type: string; base64: string; bytes: () => Uint8Array<ArrayBuffer> },
): Promise<Response> {
  return await answer(c, policy, { type, etagSeed: [base64], write: bytes })
}

/**
 * Answers with a script. A page from before a deploy asks for an earlier one. It gets this one, but caches must not store
 * it for ever.
 */
export async function answerScript(c: EdgeContext, { path, text }: { path: string; text: string }): Promise<Response> {
  const kind = c.req.path === path ? 'asset' : 'front'
  return await answerText(c, { kind }, 'text/javascript; charset=utf-8', text)
}

export async function answerJson(c: EdgeContext, policy: CachePolicy, json: unknown): Promise<Response> {
  return await answerText(c, policy, contentTypes.json, JSON.stringify(json))
}

/** Redirects, for as long as the policies of `redirect` (301) or `front` (302) say. */
export function answerRedirect(
  c: EdgeContext,
  tags: readonly string[],
  address: string,
  status: 301 | 302 = 301,
): Response {
  setCacheHeaders(c, { kind: status === 301 ? 'redirect' : 'front', tags })
  return c.redirect(address, status)
}

/** Answers 404 or 410 with a page. */
export async function answerAbsence(
  c: EdgeContext,
  policy: CachePolicy,
  status: ContentfulStatusCode,
  page: Markup,
): Promise<Response> {
  setCacheHeaders(c, policy)
  return c.html(page.toString(), status)
}

export function setCacheHeaders(c: EdgeContext, { kind, tags = [], newest }: CachePolicy): void {
  const now = c.get('now')()
  for (const [name, value] of Object.entries(cacheHeaders(kind, now - (newest ?? now)))) c.header(name, value)
  if (tags.length > 0) c.header('Cache-Tag', tags.join(','))
}

/**
 * Sets the cache headers of a part of a file (206). Only the reader's browser may store it: the edge knows an answer by
 * its address alone, and would send the part to readers who ask for the whole file.
 */
export function setPartCacheHeaders(c: EdgeContext, kind: CacheKind): void {
  const { 'Cache-Control': browser = 'no-store' } = cacheHeaders(kind, 0)
  c.header('Cache-Control', browser.replace('public', 'private'))
  c.header('Cloudflare-CDN-Cache-Control', 'no-store')
}

async function answer(c: EdgeContext, policy: CachePolicy, body: Body): Promise<Response> {
  return await answerPrepared(c, policy, prepare(body))
}

function prepare({ type, etagSeed, write }: Body): PreparedAnswer {
  const seed = joinSeed(etagSeed)
  const tag = tagOf(seed)
  return { type, tag, write: () => write(tag, seed) }
}

/** Answers with what was prepared, as often as it is asked for: its entity tag was made once. */
export async function answerPrepared(
  c: EdgeContext,
  policy: CachePolicy,
  { type, tag, write }: PreparedAnswer,
): Promise<Response> {
  setCacheHeaders(c, policy)
  c.header('ETag', tag)
  if (isKnown(c.req.header('If-None-Match'), tag)) return c.body(null, 304)
  c.header('Content-Type', type)
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(write())
}
