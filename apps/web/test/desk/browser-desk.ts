import type { RequestLine } from '@broadsheet/edge'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createPaper } from '../create-paper.ts'

const origin = 'https://paper.example'

type Fields = Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[]

/** A browser without script at the desk, with its cookie, on a clock that a test moves forward. */
export function browserDesk(environment: Partial<Cloudflare.Env> = {}) {
  let seconds = Date.UTC(2026, 10, 24, 12) / 1000
  let cookie = ''
  const lines: RequestLine[] = []
  const app = createPaper({ clock: () => seconds * 1000, write: (line) => lines.push(line) })

  async function send(path: string, init: RequestInit): Promise<Response> {
    const ctx = createExecutionContext()
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('Cookie', cookie)
    const request = new Request(origin + path, { redirect: 'manual', ...init, headers })
    const response = await app.fetch(request, { ...env, ...environment }, ctx)
    await waitOnExecutionContext(ctx)
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? ''
    return response
  }

  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return await send(path, { headers })
  }

  /** Sends a form from a page of the paper. */
  async function post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams(pairsOf(fields))
    const sent = new Headers({ Origin: origin, ...headers })
    // An empty Origin stands for a client that sends none.
    if (sent.get('Origin') === '') sent.delete('Origin')
    return await send(path, { method: 'POST', body, headers: sent })
  }

  return {
    send,
    get,
    head: async (path: string) => await send(path, { method: 'HEAD' }),
    post,
    signIn: async (token: string = env.DESK_TOKEN) => await post('/desk/sign-in', { token }),
    lastLine: () => lines.at(-1),
    cookie: () => cookie,
    setCookie: (value: string) => void (cookie = value),
    now: () => seconds,
    wait: (more: number) => void (seconds += more),
  }
}

function pairsOf(fields: Fields): string[][] {
  const pairs = Symbol.iterator in fields ? [...fields] : Object.entries(fields)
  return pairs.map(([name, value]) => [name, value])
}
