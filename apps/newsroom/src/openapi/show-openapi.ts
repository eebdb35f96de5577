import { answerJson } from '@broadsheet/edge'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { openApiDocument } from './openapi-document.ts'

/** `/api/v1/openapi.json`: the description of the API. */
export async function showOpenApi(c: Context<AppEnv>): Promise<Response> {
  return await answerJson(c, { kind: 'fixture' }, openApiDocument(c.get('site')))
}
