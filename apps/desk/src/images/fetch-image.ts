import { addressFault, imageEndingOf, isRedirect, maxImageBytes, maxRedirects } from '@broadsheet/model'
import { requestOnce, type HopFailure, type Resolve } from './request-once.ts'

/** Why an image could not be fetched: a stable code and a sentence. */
export type FetchFailure = { ok: false; reason: FetchReason; message: string }

type FetchReason = HopFailure | 'private-address' | 'bad-address' | 'too-many-redirects' | 'not-there' | 'not-an-image'

/** What fetching needs. `allowedHosts` holds each `HOST:PORT` that may be requested although it is private. */
export type FetchOptions = {
  allowedHosts: ReadonlySet<string>
  resolve: Resolve
  interrupted: AbortSignal
  timeLimitMs: number
}

const messages: Record<FetchReason, string> = {
  'private-address': 'Its address is in a private network, from which nothing is fetched. Allow it with --allow-host.',
  'bad-address': 'Its address is not a web address, or contains a password.',
  'too-many-redirects': `There are more than ${maxRedirects} redirects.`,
  'not-there': 'Its host does not answer with an image.',
  'not-an-image': 'It is not a JPEG, PNG, GIF, WebP or AVIF.',
  'no-answer': 'Its host does not answer.',
  'too-slow': 'Its host takes too long.',
  'too-large': `It is larger than ${maxImageBytes / 1_000_000} million bytes.`,
}

/**
 * Fetches an image from an untrusted address. Each redirect is checked before it is followed: its scheme, its host, and
 * every address of the host name. Never throws.
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
    const answer = await requestOnce(url, { ...options, isAllowed, deadline })
    if (!answer.ok) return failure(answer.reason)
    const { status, location, bytes } = answer
    if (isRedirect(status) && location !== undefined) {
      url = URL.parse(location, url.href)
      continue
    }
    if (status !== 200) return failure('not-there', `Its host answers ${status}.`)
    return imageEndingOf(bytes) === null ? failure('not-an-image') : { ok: true, bytes }
  }
  return failure('too-many-redirects')
}

/** A host with its port, also if the scheme implies the port, as `--allow-host` names it. */
export function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`
}

function failure(reason: FetchReason, message = messages[reason]): FetchFailure {
  return { ok: false, reason, message }
}
