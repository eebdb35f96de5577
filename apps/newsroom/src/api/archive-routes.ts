import { limitBody, problem } from '@broadsheet/edge'
import { type BackupFacts, archiveBatchSchema, archiveLimits } from '@broadsheet/model'
import { findBackupFacts } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { nameStaleTags } from '../context/name-stale-tags.ts'
import { parseBody } from './parse-body.ts'
import { requireScope } from './require-scope.ts'
import { restoreBatch } from './restore-batch.ts'

const tooLarge = `A batch has at most ${archiveLimits.bytes} bytes; send smaller ones.`

/**
 * `/api/v1/desk/archive`: what a backup needs beside the export, and the way back for the lines of both. To bring
 * articles back is an administrator's: each comes with its state and its counts, past all that editors' verbs look at.
 */
export function archiveRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const [kept, ranking] = await Promise.all([findBackupFacts(c.get('db')), c.get('readRanking')({ fresh: true })])
      const facts: BackupFacts = { name: c.get('site').name, ...kept, ranking }
      return c.json(facts)
    })
    .post('/', requireScope('admin'), limitBody(archiveLimits.bytes, tooLarge), async (c) => {
      const parsed = await parseBody(c, archiveBatchSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { report, staleTags } = await restoreBatch(c, parsed.body.lines)
      nameStaleTags(c, staleTags)
      return c.json(report)
    })
}
