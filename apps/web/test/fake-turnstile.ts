import type { FetchElsewhere } from '../src/context/env.ts'

type Sent = { secret: string; response: string; idempotency_key: string }
type Fake = {
  /** The questions so far. */
  asked: (Sent & { url: string })[]
  /** Replaces the answer to a question. */
  instead: ((attempt: number) => Response | Promise<Response>) | undefined
  /** Makes a token, valid for the paper's votes unless `facts` say otherwise. */
  issue: (token: string, facts?: Omit<Answer, 'success'>) => string
  fetch: FetchElsewhere
}
type Answer = { success: boolean; 'error-codes'?: string[]; hostname?: string; action?: string }

/** The keys of the fake's widget, as the bindings of a paper. */
export const turnstileKeys = { TURNSTILE_SITE_KEY: '0x4AAA-the-key', TURNSTILE_SECRET: 'the-secret-of-the-widget' }

/**
 * Turnstile as Cloudflare describes it: a token is valid once, and a question with the same idempotency key has the same
 * answer.
 */
export function fakeTurnstile(): Fake {
  const tokens = new Map<string, Omit<Answer, 'success'>>()
  const used = new Map<string, string>()
  const fake: Fake = {
    asked: [],
    instead: undefined,
    issue(token, facts = {}) {
      tokens.set(token, { hostname: 'paper.example', action: 'vote', ...facts })
      return token
    },
    async fetch(url, { body }) {
      if (typeof body !== 'string') throw new Error('Turnstile was sent no JSON')
      const sent = JSON.parse(body) as Sent
      fake.asked.push({ url, ...sent })
      return fake.instead === undefined ? Response.json(judge(sent)) : await fake.instead(fake.asked.length)
    },
  }

  function judge({ secret, response, idempotency_key: key }: Sent): Answer {
    const facts = tokens.get(response)
    if (secret !== turnstileKeys.TURNSTILE_SECRET) return { success: false, 'error-codes': ['invalid-input-secret'] }
    if (facts === undefined) return { success: false, 'error-codes': ['invalid-input-response'] }
    if (facts['error-codes'] !== undefined) return { success: false, ...facts }
    const isUsed = used.has(response) && used.get(response) !== key
    if (isUsed) return { success: false, 'error-codes': ['timeout-or-duplicate'] }
    used.set(response, key)
    return { success: true, 'error-codes': [], ...facts }
  }

  return fake
}
