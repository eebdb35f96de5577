import { limitBody } from '@broadsheet/edge'
import {
  backupFactsSchema,
  restoreBatchSchema,
  restoreLimits,
  restoreReportSchema,
  webAddressSchema,
  type BackupFacts,
} from '@broadsheet/model'
import { findBackupFacts, inOneTrip, readDepartures } from '@broadsheet/store'
import * as v from 'valibot'
import { currentRanking } from '../context/current-ranking.ts'
import { restore } from '../verbs/restore.ts'
import { answerVerb } from './answer-verb.ts'
import { operation } from './operation.ts'

const tag = 'Desk: archive'
const tooLarge = `A batch has at most ${restoreLimits.bytes} bytes; send smaller ones.`

const madeAtSchema = v.object({
  madeAt: v.optional(
    v.pipe(
      webAddressSchema,
      v.description(
        'The address that the paper had when the lines were made: what bodies show and link to there becomes this paper’s.',
      ),
    ),
  ),
})

/**
 * `/api/v1/desk/archive`: the other parts of a backup, and restoring the lines of a backup or an export. Only
 * administrators may restore: articles come with state and counts, without the verbs' checks.
 */
export const archiveOperations = [
  operation({
    method: 'get',
    path: '/archive',
    tag,
    summary: 'The parts of a backup that an export lacks',
    scope: 'read',
    answers: {
      200: {
        json: {
          schema: backupFactsSchema,
          example: {
            name: 'The Selhythe Packet',
            url: 'https://paper.example',
            lastArticle: 41,
            feeds: [],
            ranking: null,
          },
        },
      },
    },
    refuses: [],
    handle: async (c) => {
      const [[kept, departures], ranking] = await Promise.all([
        inOneTrip(c.get('db'), (db) => Promise.all([findBackupFacts(db), readDepartures(db)])),
        c.get('readRanking')({ fresh: true }),
      ])
      const { name, url } = c.get('site')
      const facts: BackupFacts = { name, url, ...kept, ranking: await currentRanking(c, ranking, departures) }
      return c.json(facts)
    },
  }),
  operation({
    method: 'post',
    path: '/archive',
    tag,
    summary: 'Restores lines of an export or a backup, with a result for each',
    scope: restore.scope,
    query: madeAtSchema,
    body: {
      json: { schema: restoreBatchSchema, example: { lines: ['A line of an export'] } },
      limit: limitBody(restoreLimits.bytes, tooLarge),
    },
    answers: {
      200: {
        json: {
          schema: restoreReportSchema,
          example: { lines: [{ outcome: 'restored', key: 'ap:1', url: 'https://paper.example/harbour/late-ferry' }] },
        },
      },
    },
    refuses: ['bad-request'],
    handle: async (c, { madeAt = null }) => answerVerb(c, restore, { madeAt }, (report) => c.json(report)),
  }),
]
