import { answerText } from '@broadsheet/edge'
import { fingerprint } from '@broadsheet/press'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { deskScript } from './desk-script.ts'

/** Where the desk's script is served from: another script has another address, so that caches may store it for ever. */
export const deskScriptPath = `/desk/assets/desk-${fingerprint(deskScript)}.js`

/** The desk's script, for whoever asks: there is nothing secret in it. */
export function deskAssets(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/:script{desk-[0-9a-f]+\\.js}', async (c) => {
    const kind = c.req.path === deskScriptPath ? 'asset' : 'front'
    return await answerText(c, { kind }, 'text/javascript; charset=utf-8', deskScript)
  })
}
