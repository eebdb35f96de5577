import { limitBody } from '@broadsheet/edge'
import { copiedImagePath, feedItemsPath, knownImagesPath, maxFeedBytes, maxImageBytes } from '@broadsheet/model'
import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { findImages } from './find-images.ts'
import { readFeedItems } from './read-feed-items.ts'
import { takeCopiedImage } from './take-copied-image.ts'

const maxQuestionBytes = 500_000

/**
 * Reads documents and takes images for the other Workers, so that only one Worker has the parser and the bucket's rules. Only they can reach these addresses:
 * the web Worker doesn't forward them.
 */
export function addDocumentRoutes(app: Hono<AppEnv>): void {
  app.post(feedItemsPath, limitBody(maxFeedBytes, `A feed has at most ${maxFeedBytes} bytes.`), async (c) => {
    const { section = '', at = '', timezone = 'UTC' } = c.req.query()
    const contentType = c.req.header('Content-Type') ?? null
    return c.json(readFeedItems(new Uint8Array(await c.req.arrayBuffer()), { contentType, section, at, timezone }))
  })
  app.post(
    knownImagesPath,
    limitBody(maxQuestionBytes, `A question has at most ${maxQuestionBytes} bytes.`),
    findImages,
  )
  app.post(copiedImagePath, limitBody(maxImageBytes, `An image has at most ${maxImageBytes} bytes.`), takeCopiedImage)
}
