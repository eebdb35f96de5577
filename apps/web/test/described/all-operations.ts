import { type Answer, type Api, describeApi, type EdgeEnv, type Operation, problemsOf } from '@broadsheet/edge'
import { type OpenApiOperation, type ProblemCode, readerShapes } from '@broadsheet/model'
import { deskApi } from '@broadsheet/newsroom/testing'
import type { GenericSchema } from 'valibot'
import { readersApi } from '../../src/api/api.ts'

/** JSON by its schema, with an example; or another media type; or nothing. */
type Declared = { schema: GenericSchema; example: unknown } | { type: string } | null

/** An operation of either Worker, with its declaration and its description. */
export type DeclaredOperation = Pick<Operation<EdgeEnv>, 'scope' | 'isRetired'> & {
  /** In Hono's syntax: `GET /api/v1/articles/:slug`. */
  name: string
  method: string
  path: string
  body: Declared
  answers: ReadonlyMap<number, Declared>
  problems: ReadonlyMap<number, ReadonlySet<ProblemCode>>
  described: OpenApiOperation
}

/** Every operation of the API. */
export const operations: readonly DeclaredOperation[] = [...operationsOf(readersApi), ...operationsOf(deskApi)]

function operationsOf<Env extends EdgeEnv>(api: Api<Env>): DeclaredOperation[] {
  return api.operations.map((operation) => {
    const { scope, isRetired, body, answers } = operation
    const method = operation.method.toUpperCase()
    const path = api.at + operation.path
    const own = describeApi({ ...api, operations: [operation] }).paths
    const [alone] = Object.values(own).flatMap((methods) => Object.values(methods))
    if (alone === undefined) throw new Error(`${method} ${path} is not described`)
    return {
      ...(scope && { scope }),
      ...(isRetired && { isRetired }),
      name: `${method} ${path}`,
      method,
      path,
      body: body === undefined ? null : contentOf(body),
      answers: new Map(Object.entries(answers).map(([status, answer]) => [Number(status), contentOf(answer)])),
      problems: problemsOf(api, operation),
      described: alone,
    }
  })
}

function contentOf(answer: Answer): Declared {
  if ('type' in answer && answer.type !== undefined) return { type: answer.type }
  if (!('json' in answer) || answer.json === undefined) return null
  const { json } = answer
  return typeof json === 'string' ? readerShapes[json as keyof typeof readerShapes] : json
}
