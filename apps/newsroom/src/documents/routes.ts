import { limitBody } from '@broadsheet/edge'
import { feedItemsPath, maxFeedBytes } from '@broadsheet/model'
import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { readFeedItems } from './read-feed-items.ts'

/**
 * Reads documents for the other Workers, so that only one Worker has the parser. Only they can reach these addresses:
 * the web Worker doesn't forward them.
 */
export function addDocumentRoutes(app: Hono<AppEnv>): void {
  app.post(feedItemsPath, limitBody(maxFeedBytes, `A feed has at most ${maxFeedBytes} bytes.`), async (c) => {
    const { section = '', at = '', timezone = 'UTC' } = c.req.query()
    const contentType = c.req.header('Content-Type') ?? null
    return c.json(readFeedItems(new Uint8Array(await c.req.arrayBuffer()), { contentType, section, at, timezone }))
  })
}
