import { limitBody } from '@broadsheet/edge'
import { listSources } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { addSource } from '../../verbs/add-source.ts'
import { changeSource } from '../../verbs/change-source.ts'
import { removeSource } from '../../verbs/remove-source.ts'
import { answerVerb, answerVerbWith } from '../answer-verb.ts'
import { feedJson } from './feed-json.ts'

const maxBodyBytes = 16_384
const body = limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`)

/** `/api/v1/desk/feeds`: what the paper follows. The ranker's next tick polls what is due. */
export function feedRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => c.json({ feeds: (await listSources(c.get('db'))).map(feedJson) }))
    .post('/', body, async (c) =>
      answerVerb(c, addSource, null, ({ source, isNew }) => c.json(feedJson(source), isNew ? 201 : 200)),
    )
    .patch('/:id{[0-9]{1,14}}', body, async (c) =>
      answerVerb(c, changeSource, Number(c.req.param('id')), (source) => c.json(feedJson(source))),
    )
    .delete('/:id{[0-9]{1,14}}', async (c) =>
      answerVerbWith(c, removeSource, Number(c.req.param('id')), null, () => c.body(null, 204)),
    )
}
