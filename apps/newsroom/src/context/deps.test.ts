import { deskLimits } from '@broadsheet/edge'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { deps } from './deps.ts'
import type { AppEnv } from './env.ts'

const facts = { SITE_NAME: 'Paper', SITE_DESCRIPTION: '', SITE_URL: '', LOCALE: 'en-GB', TIMEZONE: 'UTC' }

const makeNoCard = () => Promise.reject(new Error('No card is made here'))

it('a Worker waits as long as the desk may wait, unless told otherwise', async () => {
  const app = new Hono<AppEnv>().use(deps(makeNoCard)).get('/', (c) => c.json(c.get('limits')))
  expect(await (await app.request('/', {}, { ...facts, SNAPSHOTS: {}, DB: {} })).json()).toEqual(deskLimits)
})
