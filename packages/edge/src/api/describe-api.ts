import type { OpenApiOperation, OpenApiParts } from '@broadsheet/model'
import type { EdgeEnv } from '../context/edge-env.ts'
import type { Api } from './api.ts'
import { contentOf, responsesOf } from './describe-responses.ts'
import { type JsonSchema, jsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'

/** The beginning of all addresses of the API. It is left out of the operations' names. */
const base = '/api/v1'

/** Describes the operations of an API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export function describeApi<Env extends EdgeEnv>(api: Api<Env>): OpenApiParts {
  const paths: OpenApiParts['paths'] = {}
  for (const operation of api.operations) {
    const path = api.at + templateOf(operation.path)
    paths[path] = { ...paths[path], [operation.method]: describe(api, operation) }
  }
  return { tags: Object.entries(api.tags).map(([name, description]) => ({ name, description })), paths }
}

function describe<Env extends EdgeEnv>(api: Api<Env>, operation: Operation<Env>): OpenApiOperation {
  const { method, tag, summary, scope, body, isRetired = false } = operation
  const path = `${api.at}${templateOf(operation.path)}`.slice(base.length)
  return {
    operationId: method + path.replaceAll(/[/{}.]+(\w)?/g, (_, letter = '') => String(letter).toUpperCase()),
    tags: [tag],
    ...(isRetired ? { deprecated: true } : {}),
    summary: scope === undefined ? summary : `${summary} (token: ${scope})`,
    security: scope === undefined ? [] : [{ desk: [] }],
    parameters: [...pathParameters(operation.path), ...queryParameters(operation), ...headerParameters(operation)],
    ...(body === undefined ? {} : { requestBody: { content: contentOf(body) } }),
    responses: responsesOf(api, operation),
  }
}

// Hono writes `:slug` or `:id{[0-9]+}`, OpenAPI `{slug}`.
const pathParameter = /:(\w+)(?:\{([^/]+)\})?(?=\/|$)/g

function templateOf(path: string): string {
  return path.replaceAll(pathParameter, '{$1}')
}

function pathParameters(path: string) {
  return [...path.matchAll(pathParameter)].map(([, name = '', pattern]) => {
    const schema = { type: 'string', ...(pattern === undefined ? {} : { pattern: `^${pattern}$` }) }
    return { name, in: 'path', required: true, schema }
  })
}

function queryParameters<Env extends EdgeEnv>({ query }: Operation<Env>) {
  const { properties = {}, required = [] } = (query === undefined ? {} : jsonSchema(query)) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const explained = typeof description === 'string' ? { description } : {}
    return { name, in: 'query', ...explained, required: required.includes(name), schema }
  })
}

function headerParameters<Env extends EdgeEnv>({ headers = {} }: Operation<Env>) {
  const schema = { type: 'string' }
  return Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    description,
    required: true,
    schema,
  }))
}
