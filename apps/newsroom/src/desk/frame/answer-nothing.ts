import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from './answer-desk-page.ts'
import { nothingPage } from './nothing-page.tsx'

/** Answers that the desk has nothing at an address. */
export async function answerNothing(c: Context<AppEnv>): Promise<Response> {
  return await answerDeskPage(c, nothingPage({ site: c.get('site'), editor: c.get('editor') }), 404)
}
