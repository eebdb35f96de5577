import { addSource, listSources, openD1, type Source } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { pollDueFeeds, type PollTally } from '../src/feeds/poll-due-feeds.ts'
import { testPollDeps } from './test-poll-deps.ts'

export const db = openD1(env.DB)
export const noon = Date.UTC(2026, 10, 24, 12) / 1000

export async function follow(url: string, section = 'Wire', now = noon, copyImages = false): Promise<void> {
  await addSource(db, { url, section, copyImages }, { by: 'ed', now })
}

export async function poll(now = noon, deps = testPollDeps()): Promise<PollTally> {
  return await pollDueFeeds(db, now, deps)
}

export async function theFeed(): Promise<Source> {
  const [feed] = await listSources(db)
  if (feed === undefined) throw new Error('No feed is followed')
  return feed
}

export async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(text).all()).results
}

export async function articles(): Promise<Record<string, unknown>[]> {
  return await rows('SELECT slug, section_slug, headline, source_key, source_url FROM articles ORDER BY slug')
}
