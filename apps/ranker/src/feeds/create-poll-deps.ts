import { maxFeedBytes, type FeedItems, type FeedToRead } from '@broadsheet/model'
import type { Env } from '../env.ts'
import { askForItems } from './ask-for-items.ts'
import { userAgent } from './user-agent.ts'

/** The dependencies of polling that tests replace. */
export type PollDeps = {
  fetch: (url: string, init: RequestInit<RequestInitCfProperties>) => Promise<Response>
  /** The items of a feed; null for a document of another kind. */
  readItems: (bytes: Uint8Array, feed: FeedToRead & { contentType: string | null }) => Promise<FeedItems | null>
  /** From 0 (included) to 1 (excluded). */
  random: () => number
  /** Epoch milliseconds. */
  clock: () => number
  userAgent: string
  /** The IANA zone of dates without a zone. */
  timezone: string
  /** The server that looks up names: DNS over HTTPS in JSON. */
  dnsUrl: string
  /** Hosts that may be private; see `isAllowedHost`. */
  allowedHosts: string
  /** The time from the first look-up to the last byte of a feed. */
  limitMs: number
  /** The largest feed, after decompression. */
  maxBytes: number
}

const publicDns = 'https://cloudflare-dns.com/dns-query'
const limitMs = 10_000

export function createPollDeps(env: Env): PollDeps {
  return {
    fetch: (url, init) => fetch(url, init),
    readItems: async (bytes, feed) => {
      if (env.NEWSROOM === undefined) throw new Error('The ranker has no binding NEWSROOM, which reads feeds')
      return await askForItems(env.NEWSROOM, bytes, feed)
    },
    random: () => Math.random(),
    clock: () => Date.now(),
    userAgent: userAgent({ name: env.SITE_NAME ?? '', url: env.SITE_URL ?? '' }),
    timezone: env.TIMEZONE ?? 'UTC',
    dnsUrl: env.DNS_URL ?? publicDns,
    allowedHosts: env.FEED_HOSTS_ALLOWED ?? '',
    limitMs,
    maxBytes: maxFeedBytes,
  }
}
