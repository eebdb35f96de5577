import { answerScript } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { deskScript } from './generated.ts'

/** The desk's script. It needs no session: it contains no secret. */
export function deskAssets(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/:script{desk-[0-9a-f]+\\.js}', async (c) => await answerScript(c, deskScript))
}
