import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { createSignInLink } from '../verbs/create-sign-in-link.ts'
import { answerVerb } from './answer-verb.ts'

/** `/api/v1/desk/sign-in-links`: addresses that sign a browser in once, with the token of whoever asks for one. */
export function signInLinkRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', async (c) =>
    answerVerb(c, createSignInLink, c.get('tokenId'), (link) => c.json(link, 201)),
  )
}
