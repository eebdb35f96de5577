import { limitBody } from '@broadsheet/edge'
import { restoreLimits, type BackupFacts } from '@broadsheet/model'
import { findBackupFacts } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { restore } from '../verbs/restore.ts'
import { answerVerb } from './answer-verb.ts'

const tooLarge = `A batch has at most ${restoreLimits.bytes} bytes; send smaller ones.`

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
    .post('/', limitBody(restoreLimits.bytes, tooLarge), async (c) =>
      answerVerb(c, restore, null, (report) => c.json(report)),
    )
}
