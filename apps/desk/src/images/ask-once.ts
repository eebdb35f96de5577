import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicHost, maxImageBytes, readUpTo } from '@broadsheet/model'

/** All addresses that a name leads to. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

/** Why a hop gave nothing. */
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
 * Asks one address, follows nothing and reads no more than a picture may have. Its name is looked up once: the connection
 * goes to what was looked at, whatever the name leads to a moment later. Unless `isAllowed`, a name that leads to any
 * private address is not asked at all. Never throws.
 */
export async function askOnce(url: URL, { resolve, isAllowed, deadline }: HopOptions): Promise<Hop> {
  try {
    const found = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? await resolve(url.hostname) : []
    if (!isAllowed && !found.every(({ address }) => isPublicHost(address)))
      return { ok: false, reason: 'private-address' }
    return await exchange(url, lookupOf(found), deadline)
  } catch {
    return { ok: false, reason: deadline.aborted ? 'too-slow' : 'no-answer' }
  }
}

// An address that is written as such is connected to without asking.
function lookupOf(found: LookupAddress[]): LookupFunction {
  return (hostname, { all = false }, callback) => {
    const [first] = found
    if (first === undefined) callback(new Error(`${hostname} leads nowhere`), '', 0)
    else if (all) callback(null, found)
    else callback(null, first.address, first.family)
  }
}

async function exchange(url: URL, lookup: LookupFunction, deadline: AbortSignal): Promise<Hop> {
  const { request } = url.protocol === 'https:' ? https : http
  // No agent: a connection that is kept was looked up for another request.
  const asked = request(url, { agent: false, headers, lookup, signal: deadline })
  asked.end()
  const [response] = (await once(asked, 'response')) as [http.IncomingMessage]
  // What goes wrong from here on is met while the answer is read.
  asked.on('error', () => {})
  const isLarge = Number(response.headers['content-length'] ?? 0) > maxImageBytes
  if (isLarge) response.destroy()
  const bytes = isLarge ? null : await readUpTo(maxImageBytes, response as AsyncIterable<Uint8Array>)
  if (bytes === null) return { ok: false, reason: 'too-large' }
  return { ok: true, status: response.statusCode ?? 0, location: response.headers.location, bytes }
}
