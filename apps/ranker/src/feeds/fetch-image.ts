import { imageEndingOf, maxImageBytes, readUpTo, type FeedFailure } from '@broadsheet/model'
import type { CheckHost } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { followRedirects } from './follow-redirects.ts'

const accept = 'image/avif,image/webp,image/*;q=0.8'

/** An image that was fetched, or why it was not. */
export type FetchedImage =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: FeedFailure | 'not-an-image'; status: number | null }

/**
 * Fetches an image from an address that a source wrote, as a feed is fetched: public hosts alone, each redirect checked,
 * within the same time. What the bytes are counts, not what the server says. Never throws.
 */
export async function fetchImage(
  address: string,
  checkHost: CheckHost,
  { fetch, userAgent, limitMs }: Pick<PollDeps, 'fetch' | 'userAgent' | 'limitMs'>,
): Promise<FetchedImage> {
  const signal = AbortSignal.timeout(limitMs)
  try {
    const headers = { Accept: accept, 'User-Agent': userAgent }
    const followed = await followRedirects(address, checkHost, { fetch, signal, headers })
    if (followed.kind === 'failed') return { ok: false, reason: followed.reason, status: followed.status }
    return await bytesOf(followed.response)
  } catch {
    return failed(signal.aborted ? 'too-slow' : 'unreachable')
  }
}

async function bytesOf({ status, headers, body }: Response): Promise<FetchedImage> {
  const isTooLarge = Number(headers.get('Content-Length') ?? 0) > maxImageBytes
  if (status !== 200 || isTooLarge) {
    await body?.cancel()
    return isTooLarge ? failed('too-large') : failed('status', status)
  }
  const bytes = await readUpTo(maxImageBytes, body)
  if (bytes === null) return failed('too-large')
  return imageEndingOf(bytes) === null ? failed('not-an-image') : { ok: true, bytes }
}

function failed(reason: FeedFailure | 'not-an-image', status: number | null = null): FetchedImage {
  return { ok: false, reason, status }
}
