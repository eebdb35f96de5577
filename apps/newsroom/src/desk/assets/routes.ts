import { answerScript } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { deskScript, imagesScript } from './generated.ts'

/** The desk's scripts. They need no session: they contain no secret. */
export function deskAssets(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/:script{desk-[0-9a-f]+\\.js}', async (c) => await answerScript(c, deskScript))
    .get('/:script{images-[0-9a-f]+\\.js}', async (c) => await answerScript(c, imagesScript))
}
