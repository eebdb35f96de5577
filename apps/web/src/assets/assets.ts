import { answerText } from '@broadsheet/edge'
import { clientScript, faviconSvg } from '@broadsheet/press'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'

const script = 'text/javascript; charset=utf-8'

// The addresses that the script has had.
const scripts = '/assets/:script{client-[0-9a-f]+\\.js}'

/** The few files that pages load: all of them are built into the Worker. */
export function assets(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(scripts, async (c) => {
      // A page from before a deploy asks for the script of that time: today's serves it, but not under that name for ever.
      const kind = c.req.path === clientScript.path ? 'asset' : 'front'
      return await answerText(c, { kind }, script, clientScript.text)
    })
    .get('/favicon.svg', async (c) => await answerText(c, { kind: 'fixture' }, 'image/svg+xml', faviconSvg))
}
