import { type Api, describeApi, problem } from '@broadsheet/edge'
import type { OpenApiDocument } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { askNewsroom } from '../../newsroom/ask-newsroom.ts'

const unreached = 'The newsroom, which describes the desk’s part of the API, does not answer.'

/**
 * The description of the whole API: the newsroom's, with the readers' part put in front; or 503 without the newsroom.
 */
export async function loadDescription(c: Context<AppEnv>, readers: Api<AppEnv>): Promise<OpenApiDocument | Response> {
  const answer = await askNewsroom(c, new Request(new URL('/api/v1/desk/openapi.json', c.req.url)), unreached)
  if (!answer.ok) return problem(c, 'unavailable', unreached)
  const desk = await readDocument(answer)
  const { tags, paths } = describeApi(readers)
  return { ...desk, tags: [...tags, ...desk.tags], paths: { ...paths, ...desk.paths } }
}

// The newsroom is the paper's own Worker, and its tests check that its answer has this type.
async function readDocument(answer: Response): Promise<OpenApiDocument> {
  return await answer.json<OpenApiDocument>()
}
