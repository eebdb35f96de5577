import type { EdgeContext } from '../context/edge-env.ts'
import { networkOf } from './network-of.ts'

/** The network that a request came from, by Cloudflare's header. Rate limits count by it. `bits` as in `networkOf`. */
export function readerNetwork(c: EdgeContext, bits: 48 | 64 = 64): string {
  return networkOf(c.req.header('CF-Connecting-IP') ?? '', bits)
}
