import type { Context } from 'hono'
import { answerOriginal } from '../../api/images/answer-original.ts'
import type { AppEnv } from '../../context/env.ts'
import { readOriginal } from '../../verbs/read-original.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { answerNotFound } from '../frame/answer-not-found.tsx'
import { notAllowedPage } from '../session/not-allowed-page.tsx'

/** Answers with the file of which an image was made, to be saved. */
export async function answerSavedFile(c: Context<AppEnv>, name: string): Promise<Response> {
  const result = await runVerb(c, readOriginal, name, null)
  if (result.ok) return answerOriginal(c, result.value)
  if (result.reason !== 'forbidden') return await answerNotFound(c)
  const page = notAllowedPage({ site: c.get('site'), editor: c.get('editor'), needed: readOriginal.scope })
  return await answerDeskPage(c, page, 403)
}
