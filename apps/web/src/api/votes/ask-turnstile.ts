import { innermostReason, readUpTo, within } from '@broadsheet/model'
import * as v from 'valibot'
import type { FetchElsewhere } from '../../context/env.ts'

// https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
const address = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'
const maxAnswerBytes = 16_384
const maxAttempts = 2

// What Turnstile finds wrong with a token. Any other code is a fault of Turnstile's or of the secret.
const faultsOfTokens = new Set(['missing-input-response', 'invalid-input-response', 'timeout-or-duplicate'])

const answerSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    success: v.boolean(),
    'error-codes': v.optional(v.array(v.string()), []),
    hostname: v.nullish(v.string()),
    action: v.nullish(v.string()),
  }),
)

type TurnstileAnswer = v.InferOutput<typeof answerSchema>

/** A token, with what it must have been made for. */
type Question = {
  secret: string
  token: string
  /** A UUID. The same question with the same key has the same answer, though a token is valid once. */
  idempotencyKey: string
  hostnames: ReadonlySet<string>
  action: string
}

/** `invalid`: the token is. `unknown`: Turnstile gave no answer that says whether it is. */
export type TokenCheck = { ok: true } | { ok: false; reason: 'invalid' | 'unknown'; why: string }

/**
 * Asks Turnstile whether a token is valid. It is asked once more if it fails or is late. The reader's address is not
 * sent: it may change between check and vote, and many readers may have one.
 */
export async function askTurnstile(
  question: Question,
  { fetch, limitMs }: { fetch: FetchElsewhere; limitMs: number },
): Promise<TokenCheck> {
  const late = () => new Error('Turnstile did not answer in time')
  let why = ''
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    try {
      const check = judge(await within(limitMs, ask(question, fetch, AbortSignal.timeout(limitMs)), late), question)
      if (check.ok || check.reason === 'invalid') return check
      why = check.why
    } catch (error) {
      why = innermostReason(error)
    }
  }
  return { ok: false, reason: 'unknown', why }
}

async function ask(
  { secret, token, idempotencyKey }: Question,
  fetch: FetchElsewhere,
  signal: AbortSignal,
): Promise<TurnstileAnswer> {
  const body = JSON.stringify({ secret, response: token, idempotency_key: idempotencyKey })
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' })
  const bytes = await readUpTo(maxAnswerBytes, response.body)
  const parsed = v.safeParse(answerSchema, new TextDecoder().decode(bytes ?? undefined))
  if (!parsed.success) throw new Error(`Turnstile answered ${response.status} with no answer that it describes`)
  return parsed.output
}

function judge(answer: TurnstileAnswer, { hostnames, action }: Question): TokenCheck {
  const { success, hostname, action: given } = answer
  const codes = answer['error-codes']
  if (!success) {
    const isFaultOfToken = codes.length > 0 && codes.every((code) => faultsOfTokens.has(code))
    return { ok: false, reason: isFaultOfToken ? 'invalid' : 'unknown', why: codes.join(', ') || 'no reason is given' }
  }
  if (hostname && !hostnames.has(hostname)) return { ok: false, reason: 'invalid', why: `it is of ${hostname}` }
  if (given && given !== action) return { ok: false, reason: 'invalid', why: `it is for ${given}` }
  return { ok: true }
}
