import type { Api, Operation } from '@broadsheet/edge'
import { readerShapes } from '@broadsheet/model'
import type { AppEnv } from '../../context/env.ts'
import { operation } from '../operation.ts'
import { openApiDocument } from './openapi-document.ts'

/** `/api/v1/desk/openapi.json`: the desk's part of the description, for the readers' Worker, which adds its own. */
export function descriptionOperation(api: () => Api<AppEnv>): Operation<AppEnv> {
  return operation({
    method: 'get',
    path: '/openapi.json',
    tag: 'Desk: description',
    summary: 'The desk’s part of the description, with the schemas of both parts',
    answers: { 200: { json: readerShapes.OpenApi } },
    refuses: [],
    handle: (c) => c.json(openApiDocument(c.get('site'), api())),
  })
}
