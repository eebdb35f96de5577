import { negotiate } from '@broadsheet/edge'
import { feedFormats } from '@broadsheet/press'
import type { MiddlewareHandler } from 'hono'
import { answerArticles } from '../api/articles/answer-articles.ts'
import type { AppEnv } from '../context/env.ts'
import { answerFeed } from './answer-feed.ts'

const feedTypes = feedFormats.map(({ type }) => type)

/** Answers a front (the paper's or a section's) as a feed or JSON for clients that prefer one of them to HTML. */
export function acceptFeeds(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const type = negotiate(c, ['text/html', ...feedTypes, 'application/json'])
    const section = c.req.param('section') ?? null
    const format = feedFormats.find((candidate) => candidate.type === type)
    if (format !== undefined) return await answerFeed(c, section, format)
    return type === 'application/json' ? await answerArticles(c, { section, before: null, limit: 20 }) : await next()
  }
}
