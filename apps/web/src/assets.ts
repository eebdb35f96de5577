import { Hono, type Context } from 'hono'
import { clientScript, clientScriptPath } from './client/client-script.ts'
import { faviconSvg } from './design/favicon.ts'
import type { AppEnv } from './env.ts'

const daySeconds = 86_400

/** The few files that pages load: all of them are built into the Worker. */
export function assets(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(clientScriptPath, (c) => asset(c, clientScript, 'text/javascript; charset=utf-8'))
    .get('/favicon.svg', (c) => asset(c, faviconSvg, 'image/svg+xml'))
}

function asset(c: Context<AppEnv>, text: string, type: string): Response {
  return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': `public, max-age=${daySeconds}` })
}
