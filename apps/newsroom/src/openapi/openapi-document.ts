import { type ProblemCode, type Site, problemCodes, problemSchema } from '@broadsheet/model'
import type { GenericSchema } from 'valibot'
import { accessOperations } from './access-operations.ts'
import { archiveOperations } from './archive-operations.ts'
import { deskArticleOperations } from './desk-article-operations.ts'
import { feedOperations } from './feed-operations.ts'
import { imageOperations } from './image-operations.ts'
import { jsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'
import { placementOperations } from './placement-operations.ts'
import { readerOperations } from './reader-operations.ts'
import { redirectOperations } from './redirect-operations.ts'

/** All that the API can be asked. */
export const operations: readonly Operation[] = [
  ...readerOperations,
  ...deskArticleOperations,
  ...redirectOperations,
  ...archiveOperations,
  ...placementOperations,
  ...accessOperations,
  ...feedOperations,
  ...imageOperations,
]

/** The API's description in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export function openApiDocument(site: Site) {
  const paths = Map.groupBy(operations, ({ path }) => `/api/v1${path}`)
  return {
    openapi: '3.1.1',
    info: {
      title: site.name,
      version: '1',
      description: 'Times are ISO 8601 in UTC. Errors are problem details (RFC 9457) with a stable code.',
    },
    servers: [{ url: site.url }],
    paths: Object.fromEntries(
      [...paths].map(([path, all]) => [path, Object.fromEntries(all.map((each) => [each.method, describe(each)]))]),
    ),
    components: {
      securitySchemes: { desk: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemSchema) },
    },
  }
}

function describe(operation: Operation) {
  const { tag, summary, scope, body, isRetired = false, status = 200, answer } = operation
  return {
    operationId: `${operation.method}${operation.path.replaceAll(/[/{}]+(\w)?/g, (_, letter = '') => String(letter).toUpperCase())}`,
    tags: [tag],
    ...(isRetired ? { deprecated: true } : {}),
    summary: scope === undefined ? summary : `${summary} (token: ${scope})`,
    ...(scope === undefined ? {} : { security: [{ desk: [] }] }),
    parameters: parametersOf(operation),
    ...(body === undefined ? {} : { requestBody: { content: contentOf(body) } }),
    responses: {
      ...(isRetired
        ? {}
        : { [status]: { description: summary, ...(answer === null ? {} : { content: contentOf(answer) }) } }),
      ...problemsOf(operation),
    },
  }
}

function parametersOf({ path, query = {}, headers = {} }: Operation) {
  const string = { type: 'string' }
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: string,
  }))
  const inQuery = Object.entries(query).map(([name, { is, values, example }]) => ({
    name,
    in: 'query',
    description: is,
    schema: values === undefined ? string : { ...string, enum: values },
    ...(example === undefined ? {} : { example }),
  }))
  const inHeaders = Object.entries(headers).map(([name, is]) => ({
    name,
    in: 'header',
    required: true,
    description: is,
    schema: string,
  }))
  return [...inPath, ...inQuery, ...inHeaders]
}

function contentOf(content: NonNullable<Operation['answer']>) {
  return 'type' in content ? { [content.type]: {} } : jsonOf(content)
}

function jsonOf({ schema, example }: { schema: GenericSchema; example: unknown }) {
  return { 'application/json': { schema: jsonSchema(schema), example } }
}

function problemsOf({ scope, problems = [] }: Operation) {
  const ofDesk: readonly ProblemCode[] = scope === undefined ? [] : ['unauthorized', 'forbidden']
  const codes: ProblemCode[] = [...ofDesk, ...problems, 'unavailable']
  const byStatus = Map.groupBy(codes, (code) => problemCodes[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      status,
      {
        description: all.map((code) => `${code}: ${problemCodes[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
