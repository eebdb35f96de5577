import { answerText } from '@broadsheet/edge'
import { clientScript, faviconSvg } from '@broadsheet/press'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'

const script = 'text/javascript; charset=utf-8'

// The script of this deploy or of an earlier one.
const scripts = '/assets/:script{client-[0-9a-f]+\\.js}'

/** The script and the icon of pages, which are built into the Worker. */
export function assets(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(scripts, async (c) => {
      // A page from before a deploy asks for an earlier script. It gets this one, but caches must not store it for ever.
      const kind = c.req.path === clientScript.path ? 'asset' : 'front'
      return await answerText(c, { kind }, script, clientScript.text)
    })
    .get('/favicon.svg', async (c) => await answerText(c, { kind: 'fixture' }, 'image/svg+xml', faviconSvg))
}
