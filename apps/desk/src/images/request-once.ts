import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicHost, maxImageBytes, readUpTo } from '@broadsheet/model'

/** Looks up all addresses of a host name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

/** Why a request brought no answer. */
export type HopFailure = 'private-address' | 'no-answer' | 'too-slow' | 'too-large'

type Hop =
  | { ok: true; status: number; location: string | undefined; bytes: Uint8Array }
  | { ok: false; reason: HopFailure }

type HopOptions = { resolve: Resolve; isAllowed: boolean; deadline: AbortSignal }

const headers = {
  Accept: 'image/avif,image/webp,image/*;q=0.8',
  'Accept-Encoding': 'identity',
  'User-Agent': 'Broadsheet desk',
}

/**
 * Requests one address, follows no redirect, and reads at most the bytes that an image may have. The host name is looked
 * up once, and the connection goes to the address that was checked, even if the name resolves to another one a moment
 * later. Unless `isAllowed`, no request is sent if any address of the name is private. Never throws.
 */
export async function requestOnce(url: URL, { resolve, isAllowed, deadline }: HopOptions): Promise<Hop> {
  try {
    const found = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? await resolve(url.hostname) : []
    if (!isAllowed && !found.every(({ address }) => isPublicHost(address)))
      return { ok: false, reason: 'private-address' }
    return await exchange(url, lookupOf(found), deadline)
  } catch {
    return { ok: false, reason: deadline.aborted ? 'too-slow' : 'no-answer' }
  }
}

// Node calls this only for names, not for IP addresses.
function lookupOf(found: LookupAddress[]): LookupFunction {
  return (hostname, { all = false }, callback) => {
    const [first] = found
    if (first === undefined) callback(new Error(`${hostname} has no address`), '', 0)
    else if (all) callback(null, found)
    else callback(null, first.address, first.family)
  }
}

async function exchange(url: URL, lookup: LookupFunction, deadline: AbortSignal): Promise<Hop> {
  const { request } = url.protocol === 'https:' ? https : http
  // No agent: a reused connection would go to the address of another request's lookup.
  const sent = request(url, { agent: false, headers, lookup, signal: deadline })
  sent.end()
  const [response] = (await once(sent, 'response')) as [http.IncomingMessage]
  // Later errors are thrown while the body is read.
  sent.on('error', () => {})
  const isLarge = Number(response.headers['content-length'] ?? 0) > maxImageBytes
  if (isLarge) response.destroy()
  const bytes = isLarge ? null : await readUpTo(maxImageBytes, response as AsyncIterable<Uint8Array>)
  if (bytes === null) return { ok: false, reason: 'too-large' }
  return { ok: true, status: response.statusCode ?? 0, location: response.headers.location, bytes }
}
