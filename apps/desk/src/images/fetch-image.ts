import { addressFault, imageEndingOf, isRedirect, maxImageBytes, maxRedirects } from '@broadsheet/model'
import { askOnce, type HopFailure, type Resolve } from './ask-once.ts'

/** Why a picture could not be fetched: a stable reason, and its meaning in a sentence. */
export type FetchFailure = { ok: false; reason: FetchReason; message: string }

type FetchReason = HopFailure | 'private-address' | 'bad-address' | 'too-many-redirects' | 'not-there' | 'no-picture'

/** What fetching takes from the world. `allowedHosts` are `HOST:PORT`s that may be asked though they are private. */
export type FetchOptions = {
  allowedHosts: ReadonlySet<string>
  resolve: Resolve
  interrupted: AbortSignal
  timeLimitMs: number
}

const messages: Record<FetchReason, string> = {
  'private-address': 'It leads into a private network, which is not asked for anything. Allow it with --allow-host.',
  'bad-address': 'It leads to an address that is none of the web, or has a password in it.',
  'too-many-redirects': `It is sent on more than ${maxRedirects} times.`,
  'not-there': 'Its host answers with something else than a picture.',
  'no-picture': 'Its bytes are no JPEG, PNG, GIF, WebP or AVIF.',
  'no-answer': 'Its host does not answer.',
  'too-slow': 'Its host takes too long.',
  'too-large': `It has more than ${maxImageBytes / 1_000_000} million bytes.`,
}

/**
 * Fetches a picture from an address that somebody else wrote. Redirects are followed by hand, and each hop is looked at
 * before it is asked: its scheme, its host, and every address that its name leads to. Never throws.
 */
export async function fetchImage(
  address: string,
  options: FetchOptions,
): Promise<{ ok: true; bytes: Uint8Array } | FetchFailure> {
  const deadline = AbortSignal.any([AbortSignal.timeout(options.timeLimitMs), options.interrupted])
  let url = URL.parse(address)
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (url === null) return failure('bad-address')
    const isAllowed = options.allowedHosts.has(hostAndPort(url))
    const fault = addressFault(url, isAllowed)
    if (fault !== null) return failure(fault)
    const answer = await askOnce(url, { ...options, isAllowed, deadline })
    if (!answer.ok) return failure(answer.reason)
    const { status, location, bytes } = answer
    if (isRedirect(status) && location !== undefined) {
      url = URL.parse(location, url.href)
      continue
    }
    if (status !== 200) return failure('not-there', `Its host answers ${status}.`)
    return imageEndingOf(bytes) === null ? failure('no-picture') : { ok: true, bytes }
  }
  return failure('too-many-redirects')
}

/** A host with its port, also where the scheme implies it, as `--allow-host` names one. */
export function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`
}

function failure(reason: FetchReason, message = messages[reason]): FetchFailure {
  return { ok: false, reason, message }
}
