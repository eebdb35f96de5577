import type { LookupAddress } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicHost, maxImageBytes } from '@broadsheet/model'

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
 * Asks one address, follows nothing and reads no more than a picture may have. The name is looked up once, by the
 * connection itself: the address that was looked at is the one that is connected to. Unless `isAllowed`, a name that
 * leads to any private address is not asked at all. Never throws.
 */
export async function askOnce(url: URL, { resolve, isAllowed, deadline }: HopOptions): Promise<Hop> {
  const { request } = url.protocol === 'https:' ? https : http
  const lookup = lookupThrough(resolve, isAllowed)
  try {
    return await new Promise<Hop>((settle, fail) => {
      // No agent: a connection that is kept was looked up for another request.
      const asked = request(url, { agent: false, headers, lookup, signal: deadline }, (response) => {
        readUpTo(maxImageBytes, response).then((bytes) => {
          const { statusCode: status = 0, headers: answered } = response
          settle(
            bytes === null
              ? { ok: false, reason: 'too-large' }
              : { ok: true, status, location: answered.location, bytes },
          )
        }, fail)
      })
      asked.on('error', fail)
      asked.end()
    })
  } catch (error) {
    if (error instanceof PrivateAddress) return { ok: false, reason: 'private-address' }
    return { ok: false, reason: deadline.aborted ? 'too-slow' : 'no-answer' }
  }
}

function lookupThrough(resolve: Resolve, isAllowed: boolean): LookupFunction {
  return (hostname, { all = false }, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found
        if (first === undefined) return callback(new Error(`${hostname} leads nowhere`), '', 0)
        const isPublic = found.every(({ address }) => isPublicHost(address))
        if (!isAllowed && !isPublic) return callback(new PrivateAddress(hostname), '', 0)
        return all ? callback(null, found) : callback(null, first.address, first.family)
      },
      (error: Error) => callback(error, '', 0),
    )
  }
}

/** A name leads into a private network. */
class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
}

async function readUpTo(maxBytes: number, response: http.IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let bytes = Number(response.headers['content-length'] ?? 0) > maxBytes ? Infinity : 0
  // A body that is too large is left where it is: the connection goes with the iteration.
  if (bytes > maxBytes) {
    response.destroy()
    return null
  }
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
