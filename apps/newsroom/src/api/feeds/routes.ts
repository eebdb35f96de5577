import { limitBody, problem } from '@broadsheet/edge'
import { feedChangeSchema, feedOrderSchema } from '@broadsheet/model'
import { addSource, changeSource, listSources, removeSource } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { parseBody } from '../parse-body.ts'
import { checkAddress } from './check-address.ts'
import { feedJson } from './feed-json.ts'

const maxBodyBytes = 16_384
const body = limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`)

/** `/api/v1/desk/feeds`: what the paper follows. The ranker's next tick polls what is due. */
export function feedRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => c.json({ feeds: (await listSources(c.get('db'))).map(feedJson) }))
    .post('/', body, async (c) => {
      const parsed = await parseBody(c, feedOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const address = checkAddress(parsed.body.url, c.get('site'), c.env.FEED_HOSTS_ALLOWED ?? '')
      if (!address.ok) return problem(c, 'bad-request', address.detail)
      const order = { url: address.url, section: parsed.body.section }
      const { source, isNew } = await addSource(c.get('db'), order, { by: c.get('editor').name, now: c.get('now')() })
      return c.json(feedJson(source), isNew ? 201 : 200)
    })
    .patch('/:id{[0-9]{1,14}}', body, async (c) => {
      const parsed = await parseBody(c, feedChangeSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const by = { by: c.get('editor').name, now: c.get('now')() }
      const changed = await changeSource(c.get('db'), Number(c.req.param('id')), parsed.body, by)
      if (changed === null) return problem(c, 'not-found', 'The paper follows no feed of that number. See GET feeds.')
      return changed.ok
        ? c.json(feedJson(changed.source))
        : problem(c, 'wrong-state', 'The feed is paused. Resume it, and the next tick polls it.')
    })
    .delete('/:id{[0-9]{1,14}}', async (c) => {
      const by = { by: c.get('editor').name, now: c.get('now')() }
      await removeSource(c.get('db'), Number(c.req.param('id')), by)
      return c.body(null, 204)
    })
}
