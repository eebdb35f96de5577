import type { Env } from '../env.ts'
import { userAgent } from './user-agent.ts'

/** Everything that polling takes from the world around it, so that a test can give its own. */
export type PollDeps = {
  fetch: (url: string, init: RequestInit<RequestInitCfProperties>) => Promise<Response>
  /** From 0 up to, but not including, 1. */
  random: () => number
  /** The wall clock, in epoch milliseconds. */
  clock: () => number
  userAgent: string
  /** The IANA zone of dates that name none. */
  timezone: string
  /** Where names are looked up: DNS over HTTPS in JSON. */
  dnsUrl: string
  /** Hosts that may be private; see `isAllowedHost`. */
  allowedHosts: string
  /** How long a feed may take from the first question to the last byte. */
  limitMs: number
  /** How large a feed may be once it is unpacked. */
  maxBytes: number
}

const publicDns = 'https://cloudflare-dns.com/dns-query'
const limitMs = 10_000
const maxBytes = 4_000_000

/** The world of a Worker. */
export function createPollDeps(env: Env): PollDeps {
  return {
    fetch: (url, init) => fetch(url, init),
    random: () => Math.random(),
    clock: () => Date.now(),
    userAgent: userAgent({ name: env.SITE_NAME ?? '', url: env.SITE_URL ?? '' }),
    timezone: env.TIMEZONE ?? 'UTC',
    dnsUrl: env.DNS_URL ?? publicDns,
    allowedHosts: env.FEED_HOSTS_ALLOWED ?? '',
    limitMs,
    maxBytes,
  }
}
