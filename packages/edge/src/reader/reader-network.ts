import type { EdgeContext } from '../context/edge-env.ts'
import { networkOf } from './network-of.ts'

/** Where a request came from, as Cloudflare saw it: the network that its limits are counted for. */
export function readerNetwork(c: EdgeContext): string {
  return networkOf(c.req.header('CF-Connecting-IP') ?? '')
}
