import { maxFeedBytes, type FeedItems, type FeedToRead, type KnownImages, type MovedImage } from '@broadsheet/model'
import type { Env } from '../env.ts'
import { askForImages, giveImage } from './ask-for-images.ts'
import { askForItems } from './ask-for-items.ts'
import { userAgent } from './user-agent.ts'

/** The dependencies of polling that tests replace. */
export type PollDeps = {
  fetch: (url: string, init: RequestInit<RequestInitCfProperties>) => Promise<Response>
  /** The items of a feed; null for a document of another kind. */
  readItems: (bytes: Uint8Array, feed: FeedToRead & { contentType: string | null }) => Promise<FeedItems | null>
  /** The images that the paper has, by the addresses that they were copied from; null if it stores none. */
  findImages: (addresses: readonly string[]) => Promise<KnownImages>
  /** Stores an image that was copied from an address; null if the bytes are no whole image. */
  giveImage: (bytes: Uint8Array, source: string) => Promise<MovedImage | null>
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
    readItems: async (bytes, feed) => await askForItems(newsroomOf(env), bytes, feed),
    findImages: async (addresses) => await askForImages(newsroomOf(env), addresses),
    giveImage: async (bytes, source) => await giveImage(newsroomOf(env), bytes, source),
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

function newsroomOf({ NEWSROOM }: Env): Pick<Fetcher, 'fetch'> {
  if (NEWSROOM === undefined) throw new Error('The ranker has no binding NEWSROOM, which reads feeds')
  return NEWSROOM
}
