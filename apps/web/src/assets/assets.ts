import { Hono } from 'hono'
import { answerText } from '../cache/answer.ts'
import { clientScript } from '../client/client-script.ts'
import { faviconSvg } from '../design/favicon.ts'
import type { AppEnv } from '../env.ts'
import { clientScriptPath } from './client-script-path.ts'

const script = 'text/javascript; charset=utf-8'

/** The few files that pages load: all of them are built into the Worker. */
export function assets(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(clientScriptPath, async (c) => await answerText(c, { kind: 'asset' }, script, clientScript))
    .get('/favicon.svg', async (c) => await answerText(c, { kind: 'fixture' }, 'image/svg+xml', faviconSvg))
}
