import { limitBody } from '@broadsheet/edge'
import { placedSchema, placementSchema, placementsSchema } from '@broadsheet/model'
import { listPlacements } from '@broadsheet/store'
import { place } from '../verbs/place.ts'
import { release } from '../verbs/release.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'
import { examples } from './examples.ts'
import { done, operation } from './operation.ts'
import { placementJson } from './placement-json.ts'

const tag = 'Desk: rankings'
const maxBodyBytes = 1024

/** `/api/v1/desk/placements`: pins and blocks. They take effect with the next ranking. */
export const placementOperations = [
  operation({
    method: 'get',
    path: '/placements',
    tag,
    summary: 'Lists pins and blocks',
    scope: 'read',
    answers: { 200: { json: { schema: placementsSchema, example: { placements: [examples.placed] } } } },
    refuses: [],
    handle: async (c) => {
      const placements = await listPlacements(c.get('db'), c.get('now')())
      return c.json({ placements: placements.map((placed) => placementJson(c.get('site'), placed)) })
    },
  }),
  operation({
    method: 'put',
    path: '/placements/:slug',
    tag,
    summary: 'Pins or blocks an article until a time',
    scope: place.scope,
    body: {
      json: { schema: placementSchema, example: { kind: 'pin', until: '2026-11-24T18:00:00Z' } },
      limit: limitBody(maxBodyBytes, `A placement has at most ${maxBodyBytes} bytes.`),
    },
    answers: { 200: { json: { schema: placedSchema, example: examples.placed } } },
    refuses: ['bad-request', 'not-found'],
    handle: async (c) =>
      answerVerb(c, place, c.req.param('slug'), (placed) => c.json(placementJson(c.get('site'), placed))),
  }),
  operation({
    method: 'delete',
    path: '/placements/:slug',
    tag,
    summary: 'Removes a pin or a block',
    scope: release.scope,
    answers: done,
    refuses: [],
    handle: async (c) => answerVerbWith(c, release, c.req.param('slug'), null, () => c.body(null, 204)),
  }),
]
