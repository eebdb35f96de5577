import { Hono, type Context } from 'hono'
import { answerText } from '../cache/answer.ts'
import { clientScript } from '../client/client-script.ts'
import { faviconSvg } from '../design/favicon.ts'
import { deskScript } from '../desk/client/desk-script.ts'
import type { AppEnv } from '../env.ts'
import { clientScriptPath, clientScriptRoute, deskScriptPath, deskScriptRoute } from './client-script-path.ts'

const script = 'text/javascript; charset=utf-8'

/** The few files that pages load: all of them are built into the Worker. */
export function assets(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(clientScriptRoute, async (c) => await answerScript(c, clientScriptPath, clientScript))
    .get(deskScriptRoute, async (c) => await answerScript(c, deskScriptPath, deskScript))
    .get('/favicon.svg', async (c) => await answerText(c, { kind: 'fixture' }, 'image/svg+xml', faviconSvg))
}

async function answerScript(c: Context<AppEnv>, path: string, text: string): Promise<Response> {
  // A page from before a deploy asks for the script of that time: today's serves it, but not under that name for ever.
  return await answerText(c, { kind: c.req.path === path ? 'asset' : 'front' }, script, text)
}
