import { feedFormats } from '@broadsheet/press'
import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { answerFeed } from './answer-feed.ts'

/** `/feed.xml`, `/atom.xml`, `/feed.json`, and the same three below a section. */
export function addFeedRoutes(app: Hono<AppEnv>): void {
  for (const format of feedFormats) {
    app
      .get(`/${format.file}`, (c) => answerFeed(c, null, format))
      .get(`/:section/${format.file}`, (c) => answerFeed(c, c.req.param('section'), format))
  }
}
