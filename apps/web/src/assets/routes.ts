import { answerFile, answerScript, answerText } from '@broadsheet/edge'
import { clientScript, faviconSvg, icons } from '@broadsheet/press'
import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'

// The script of this deploy or of an earlier one.
const scripts = '/assets/:script{client-[0-9a-f]+\\.js}'

/** The script and the icons of pages, which are built into the Worker. */
export function addAssetRoutes(app: Hono<AppEnv>): void {
  app
    .get(scripts, async (c) => await answerScript(c, clientScript))
    .get('/favicon.svg', async (c) => await answerText(c, { kind: 'fixture' }, 'image/svg+xml', faviconSvg))
  for (const icon of icons) app.get(icon.path, async (c) => await answerFile(c, { kind: 'fixture' }, icon))
}
