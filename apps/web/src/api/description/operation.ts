import { answerJson, type Api, type Operation } from '@broadsheet/edge'
import type { ReaderShape } from '@broadsheet/model'
import type { AppEnv } from '../../context/env.ts'
import { notModified, operation } from '../operation.ts'
import { loadDescription } from './load-description.ts'

/** `/api/v1/openapi.json`: the description of the whole API. `api` is the readers' part of it. */
export function descriptionOperation(api: () => Api<AppEnv, ReaderShape>): Operation<AppEnv, ReaderShape> {
  return operation({
    method: 'get',
    path: '/openapi.json',
    tag: 'Description',
    summary: 'The description of the API in OpenAPI 3.1',
    answers: { 200: { json: 'OpenApi' }, ...notModified },
    refuses: [],
    handle: async (c) => {
      const description = await loadDescription(c, api())
      return description instanceof Response ? description : await answerJson(c, { kind: 'fixture' }, description)
    },
  })
}
