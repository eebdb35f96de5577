import { problem } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { makeSignInLink } from './sign-in-link.ts'

/** `/api/v1/desk/sign-in-links`: addresses that sign a browser in once, with the token of whoever asks for one. */
export function signInLinkRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', async (c) =>
    (c.env.DESK_SECRET ?? '') === ''
      ? problem(c, 'unavailable', 'DESK_SECRET, which signs sessions, is missing.')
      : c.json(await makeSignInLink(c), 201),
  )
}
