import type { DeskArticleJson } from '@broadsheet/model'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createPaper } from '../create-paper.ts'

const origin = 'https://paper.example'
const articles = '/api/v1/desk/articles'

export type DeskAnswer<Body = Record<string, unknown>> = { status: number; headers: Headers; body: Body }

type Asking = { token?: string; headers?: Record<string, string>; body?: unknown }

/** A small story that names no other one. */
export const story = {
  section: 'Council',
  headline: 'The new pier opens',
  body: [{ type: 'paragraph', text: 'The zanzibar pier opened.' }],
}

/** The desk's API, on a clock that a test moves forward and on this file's own D1 and KV. */
export function deskUnderTest() {
  let seconds = Date.UTC(2026, 10, 24, 12) / 1000
  const app = createPaper({ clock: () => seconds * 1000 })

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const ctx = createExecutionContext()
    const response = await app.fetch(new Request(origin + path, { redirect: 'manual', ...init }), env, ctx)
    await waitOnExecutionContext(ctx)
    return response
  }

  async function ask<Body = Record<string, unknown>>(
    method: string,
    path: string,
    { token = env.DESK_TOKEN, headers = {}, body }: Asking = {},
  ): Promise<DeskAnswer<Body>> {
    const response = await request(path, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Body }
  }

  /** Creates a draft and returns its slug. */
  async function begin(changes: Record<string, unknown> = {}): Promise<string> {
    const { body } = await ask<DeskArticleJson>('POST', articles, { body: { ...story, ...changes } })
    return body.slug
  }

  /** Runs a verb on an article. */
  async function verb(slug: string, name: string, body?: unknown): Promise<DeskAnswer<DeskArticleJson>> {
    return await ask<DeskArticleJson>('POST', `${articles}/${slug}/${name}`, body === undefined ? {} : { body })
  }

  /** Creates an article, publishes it and returns its slug. */
  async function publish(changes: Record<string, unknown> = {}): Promise<string> {
    const slug = await begin(changes)
    await verb(slug, 'publish')
    return slug
  }

  /** The stale tags that writes have noted since the last call, sorted. */
  async function staleTags(): Promise<string[]> {
    const { results } = await env.DB.prepare('DELETE FROM stale_tags RETURNING tag').all<{ tag: string }>()
    return results.map(({ tag }) => tag).toSorted()
  }

  return {
    request,
    ask,
    begin,
    verb,
    publish,
    staleTags,
    now: () => seconds,
    wait: (more: number) => void (seconds += more),
  }
}
