import { keyedHash, log, problem } from '@broadsheet/edge'
import { humanCheckNeededPage } from '@broadsheet/press'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { askTurnstile } from './ask-turnstile.ts'
import { wantsPage } from './limit-votes.ts'
import { readToken } from './read-token.ts'

const retrySeconds = 30

const hints = {
  missing: 'Send the token of the paper’s Turnstile widget in the field cf-turnstile-response.',
  invalid: 'Get another token and send it within five minutes. Each is valid for one vote.',
  unknown: 'It could not be checked that a person votes. Try again in half a minute.',
}

/** Who votes for what; `secret` keys hashes. */
type Voter = { id: string; slug: string; secret: string }

/**
 * Refuses a vote that needs a Turnstile token and has no valid one; null lets it pass. A vote whose token can't be checked
 * is refused, too: it would count though nobody knows who cast it.
 */
export async function guardVote(c: Context<AppEnv>, voter: Voter): Promise<Response | null> {
  const { TURNSTILE_SECRET: secret, TURNSTILE_SITE_KEY: siteKey } = c.env
  if (!secret && !siteKey) return null
  if (!secret || !siteKey) {
    log('vote refused', { reason: `${secret ? 'TURNSTILE_SITE_KEY' : 'TURNSTILE_SECRET'} is not set` })
    return problem(c, 'unavailable', 'Voting is closed for now.')
  }
  const token = await readToken(c.req.raw)
  if (token === null) return refuse(c, hints.missing)
  const check = await askTurnstile(
    { secret, token, idempotencyKey: await uuidOf(voter, token), hostnames: hostnamesOf(c), action: 'vote' },
    { fetch: c.get('fetchElsewhere'), limitMs: c.get('limits').turnstileMilliseconds },
  )
  if (check.ok) return null
  log('vote not checked', { id: c.get('requestId'), token: check.reason, reason: check.why })
  if (check.reason === 'invalid') return refuse(c, hints.invalid)
  c.header('Retry-After', String(retrySeconds))
  return problem(c, 'unavailable', hints.unknown)
}

function refuse(c: Context<AppEnv>, hint: string): Response {
  if (!wantsPage(c)) return problem(c, 'human-check-needed', hint)
  c.header('Cache-Control', 'no-store')
  return c.html(humanCheckNeededPage({ site: c.get('site') }).toString(), 403)
}

// The paper's own, and the one that the reader's page has: a preview's may differ.
function hostnamesOf(c: Context<AppEnv>): ReadonlySet<string> {
  return new Set([c.get('site').url, c.req.url].map((url) => new URL(url).hostname))
}

/**
 * One UUID for a vote's token, article and voter: a vote whose answer was lost may be sent again with the same token, and
 * the token is of no use for another vote.
 */
async function uuidOf({ id, slug, secret }: Voter, token: string): Promise<string> {
  const hash = await keyedHash(`turnstile ${secret}`, [id, slug, token].join('\n'))
  // In the form of a random one (RFC 9562, 5.4).
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}
