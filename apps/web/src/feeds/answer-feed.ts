import { answerPrepared, prepareRendered } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { feedChannel, type FeedChannel, type FeedFormat } from '@broadsheet/press'
import { findFeed } from '@broadsheet/store'
import type { Context } from 'hono'
import { rememberPublished } from '../cache/remember-published.ts'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

const articlesPerFeed = 30

/** Answers with the newest articles, in full, of the paper or of a section; 404 for an unknown section. */
export async function answerFeed(c: Context<AppEnv>, section: string | null, format: FeedFormat): Promise<Response> {
  const tags = [section === null ? cacheTags.feed : cacheTags.section(section)]
  const published = await rememberPublished(c, ['feed', section, format.file], async () => {
    const feed = await findFeed(c.get('db'), { section, limit: articlesPerFeed })
    if (feed === null) return null
    const channel = feedChannel(c.get('site'), feed.value, format.file)
    return {
      version: feed.version,
      policy: { kind: 'feed', tags } as const,
      answer: prepareRendered(c, {
        type: `${format.type}; charset=utf-8`,
        data: format.hasModified ? channel : withoutModified(channel),
        write: format.write,
      }),
    }
  })
  if (published === null) return await showNotFound(c, tags)
  return await answerPrepared(c, published.policy, published.answer)
}

/** A format without modification times needs an entity tag that doesn't change with them. */
function withoutModified(channel: FeedChannel): FeedChannel {
  return { ...channel, articles: channel.articles.map((article) => ({ ...article, modifiedAt: null })) }
}
