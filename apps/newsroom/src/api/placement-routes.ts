import { limitBody, problem } from '@broadsheet/edge'
import { listPlacements, placeArticle, releaseArticle } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { parsePlacement } from './parse-placement.ts'
import { placementJson } from './placement-json.ts'

const maxBodyBytes = 1024
const tooLarge = `A placement has at most ${maxBodyBytes} bytes.`

/** `/api/v1/desk/placements`: what editors put in front or keep out of the lists. The next ranking follows them. */
export function placementRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const placements = await listPlacements(c.get('db'), c.get('now')())
      return c.json({ placements: placements.map((placed) => placementJson(c.get('site'), placed)) })
    })
    .put('/:slug', limitBody(maxBodyBytes, tooLarge), async (c) => {
      const now = c.get('now')()
      const order = parsePlacement(await c.req.text(), now)
      if (!order.ok) return problem(c, 'bad-request', order.detail)
      const { kind, until } = order
      const slug = c.req.param('slug')
      const placed = await placeArticle(c.get('db'), { slug, kind, until, by: c.get('editor').name, now })
      return placed === null
        ? problem(c, 'not-found', `No published article has the slug "${slug}". Copy it from the article's address.`)
        : c.json(placementJson(c.get('site'), placed))
    })
    .delete('/:slug', async (c) => {
      await releaseArticle(c.get('db'), c.req.param('slug'), { by: c.get('editor').name, now: c.get('now')() })
      return c.body(null, 204)
    })
}
