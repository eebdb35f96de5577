import type { EdgeContext } from '../context/edge-env.ts'
import { networkOf } from './network-of.ts'

/** The network that a request came from, by Cloudflare's header. Rate limits count by it. */
export function readerNetwork(c: EdgeContext): string {
  return networkOf(c.req.header('CF-Connecting-IP') ?? '')
}
