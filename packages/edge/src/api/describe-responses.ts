import { type OpenApiOperation, type ProblemCode, problemCodes } from '@broadsheet/model'
import type { EdgeEnv } from '../context/edge-env.ts'
import { type Api, problemsOf, redirectsOf } from './api.ts'
import { type JsonSchema, jsonSchema } from './json-schema.ts'
import type { Answer, Content, Operation, Shape } from './operation.ts'

type Responses = OpenApiOperation['responses']
type Response = Responses[string]

/** All answers of an operation, by status: its redirects, its problems and its successes. */
export function responsesOf<Env extends EdgeEnv>(api: Api<Env>, operation: Operation<Env>): Responses {
  const responses: Responses = {}
  for (const [status, description] of Object.entries(redirectsOf(operation))) responses[status] = { description }
  for (const [status, codes] of problemsOf(api, operation)) responses[status] = describeProblems([...codes])
  for (const [status, answer] of Object.entries(operation.answers)) {
    responses[status] = describeAnswer(answer, operation.summary, responses[status])
  }
  if (operation.isRetired)
    responses['default'] = { description: 'This operation only answers that it is retired.', content: problemContent() }
  return responses
}

/** The content of a request or of an answer, by media type. */
export function contentOf(content: Content): NonNullable<Response['content']> {
  if ('type' in content) return { [content.type]: {} }
  const { json } = content
  const schema = typeof json === 'string' ? { $ref: `#/components/schemas/${json}` } : describeShape(json)
  return { 'application/json': { schema } }
}

/** A shape in JSON Schema, with its example. */
export function describeShape({ schema, example }: Shape): JsonSchema {
  return { ...jsonSchema(schema), examples: [example] }
}

function describeProblems(codes: readonly ProblemCode[]): Response {
  return {
    description: codes.map((code) => `${code}: ${problemCodes[code].title}`).join('; '),
    ...(codes.some(passes) && { headers: headersOf({ 'Retry-After': 'Seconds to wait.' }) }),
    content: problemContent(),
  }
}

/** Whether a problem is temporary, so that the client should retry. */
function passes(code: ProblemCode): boolean {
  return code === 'rate-limited' || code === 'unavailable'
}

function problemContent(): NonNullable<Response['content']> {
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
}

/** An answer, with `other`: the problems or the redirect of the same status. */
function describeAnswer(answer: Answer, summary: string, other: Response = { description: '' }): Response {
  const headers = { ...other.headers, ...headersOf(answer.headers ?? {}) }
  const content = { ...other.content, ...(hasContent(answer) && contentOf(answer)) }
  return {
    description: `${answer.description ?? summary} ${other.description}`.trimEnd(),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  }
}

function hasContent(answer: Answer): answer is Answer & Content {
  return 'json' in answer || 'type' in answer
}

function headersOf(headers: NonNullable<Answer['headers']>): NonNullable<Response['headers']> {
  const schema = { type: 'string' }
  return Object.fromEntries(Object.entries(headers).map(([name, description]) => [name, { description, schema }]))
}
