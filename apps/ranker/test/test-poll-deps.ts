import { createNewsroom } from '@broadsheet/newsroom/testing'
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { askForImages, giveImage } from '../src/feeds/ask-for-images.ts'
import { askForItems } from '../src/feeds/ask-for-items.ts'
import type { PollDeps } from '../src/feeds/create-poll-deps.ts'
import { siteHost } from './scripted-site.ts'

const newsroom = createNewsroom()

/** The real newsroom, on the bindings of the ranker's tests. */
export const newsroomUnderTest: Pick<Fetcher, 'fetch'> = {
  fetch: async (url, init) => await newsroom.fetch(new Request(url, init), env, createExecutionContext()),
}

/** Dependencies without chance and with short limits, which allow the scripted site. */
export function testPollDeps(changes: Partial<PollDeps> = {}): PollDeps {
  return {
    fetch: (url, init) => fetch(url, init),
    readItems: async (bytes, feed) => await askForItems(newsroomUnderTest, bytes, feed),
    findImages: async (addresses) => await askForImages(newsroomUnderTest, addresses),
    giveImage: async (bytes, source) => await giveImage(newsroomUnderTest, bytes, source),
    random: () => 0,
    clock: () => 0,
    userAgent: 'Broadsheet (Tests)',
    timezone: 'UTC',
    dnsUrl: `http://${siteHost}/dns-query`,
    allowedHosts: siteHost,
    limitMs: 5_000,
    maxBytes: 1_000_000,
    ...changes,
  }
}
