import { limitBody } from '@broadsheet/edge'
import { feedChangeSchema, feedExample, feedOrderSchema, feedSchema, feedsSchema } from '@broadsheet/model'
import { listSources } from '@broadsheet/store'
import type { AppEnv } from '../../context/env.ts'
import { addSource } from '../../verbs/add-source.ts'
import { changeSource } from '../../verbs/change-source.ts'
import { removeSource } from '../../verbs/remove-source.ts'
import { answerVerb, answerVerbWith } from '../answer-verb.ts'
import { done, operation } from '../operation.ts'
import { feedJson } from './feed-json.ts'

const tag = 'Desk: feeds'
const json = { schema: feedSchema, example: feedExample }
const maxBodyBytes = 16_384
const limit = limitBody<AppEnv>(maxBodyBytes, `The body has at most ${maxBodyBytes} bytes.`)

/** `/api/v1/desk/feeds`: the feeds that the paper follows. The ranker's next run polls those that are due. */
export const feedOperations = [
  operation({
    method: 'get',
    path: '/feeds',
    tag,
    summary: 'Lists followed feeds and the result of each',
    scope: 'read',
    answers: { 200: { json: { schema: feedsSchema, example: { feeds: [feedExample] } } } },
    refuses: [],
    handle: async (c) => c.json({ feeds: (await listSources(c.get('db'))).map(feedJson) }),
  }),
  operation({
    method: 'post',
    path: '/feeds',
    tag,
    summary: 'Follows a feed',
    scope: addSource.scope,
    body: { json: { schema: feedOrderSchema, example: { url: feedExample.url, section: 'Harbour' } }, limit },
    answers: { 201: { json }, 200: { json, description: 'The paper already follows this feed.' } },
    refuses: ['bad-request', 'images-off'],
    handle: async (c) =>
      answerVerb(c, addSource, null, ({ source, isNew }) => c.json(feedJson(source), isNew ? 201 : 200)),
  }),
  operation({
    method: 'patch',
    path: '/feeds/:id{[0-9]{1,14}}',
    tag,
    summary: 'Pauses or resumes a feed, polls it in the next run, or changes its section or what happens to its images',
    scope: changeSource.scope,
    body: { json: { schema: feedChangeSchema, example: { paused: true } }, limit },
    answers: { 200: { json } },
    refuses: ['bad-request', 'not-found', 'wrong-state', 'images-off'],
    handle: async (c) => answerVerb(c, changeSource, Number(c.req.param('id')), (source) => c.json(feedJson(source))),
  }),
  operation({
    method: 'delete',
    path: '/feeds/:id{[0-9]{1,14}}',
    tag,
    summary: 'Stops following a feed; its articles stay',
    scope: removeSource.scope,
    answers: done,
    refuses: [],
    handle: async (c) => answerVerbWith(c, removeSource, Number(c.req.param('id')), null, () => c.body(null, 204)),
  }),
]
