import { limitBody } from '@broadsheet/edge'
import { listPlacements } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { place } from '../verbs/place.ts'
import { release } from '../verbs/release.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'
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
    .put('/:slug', limitBody(maxBodyBytes, tooLarge), async (c) =>
      answerVerb(c, place, c.req.param('slug'), (placed) => c.json(placementJson(c.get('site'), placed))),
    )
    .delete('/:slug', async (c) => answerVerbWith(c, release, c.req.param('slug'), null, () => c.body(null, 204)))
}
