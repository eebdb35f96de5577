import { feedsSchema, type FeedJson } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'
import { UsageError } from '../usage-error.ts'

/** The feed that the site follows at an address, or under a number. Throws a UsageError where it follows none. */
export async function findFeed(given: string, site: SiteClient): Promise<FeedJson> {
  const { answer } = await site.order(feedsSchema, { path: '/feeds' })
  const address = URL.parse(given)?.href
  const feed = answer.feeds.find(({ id, url }) => url === given || url === address || String(id) === given)
  if (feed !== undefined) return feed
  throw new UsageError(
    `The paper follows no feed at "${given}". See desk feed list; a feed that moved has a new address.`,
  )
}
