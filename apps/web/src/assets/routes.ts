import { answerFile, answerScript, answerText } from '@broadsheet/edge'
import { clientScript, faviconSvg, guardedVoteScript, humanCheckScript, icons } from '@broadsheet/press'
import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'

// Each of this deploy or of an earlier one.
const client = '/assets/:script{client-[0-9a-f]+\\.js}'
const guardedVote = '/assets/:script{guarded-vote-[0-9a-f]+\\.js}'
const humanCheck = '/assets/:script{human-check-[0-9a-f]+\\.js}'

/** The scripts and the icons of pages, which are built into the Worker. */
export function addAssetRoutes(app: Hono<AppEnv>): void {
  app
    .get(client, async (c) => await answerScript(c, clientScript))
    .get(guardedVote, async (c) => await answerScript(c, guardedVoteScript))
    .get(humanCheck, async (c) => await answerScript(c, humanCheckScript))
    .get('/favicon.svg', async (c) => await answerText(c, { kind: 'fixture' }, 'image/svg+xml', faviconSvg))
  for (const icon of icons) app.get(icon.path, async (c) => await answerFile(c, { kind: 'fixture' }, icon))
}
