import { type Api, describeApi, describeShape, jsonSchema } from '@broadsheet/edge'
import { type OpenApiDocument, type Site, problemSchema, readerShapes } from '@broadsheet/model'
import type { AppEnv } from '../../context/env.ts'

/**
 * The desk's part of the API's description in OpenAPI 3.1, and what both parts share: the facts about the API, and the
 * schemas that readers' operations name.
 */
export function openApiDocument(site: Site, api: Api<AppEnv>): OpenApiDocument {
  const shapes = Object.entries(readerShapes).map(([name, shape]) => [name, describeShape(shape)])
  return {
    openapi: '3.1.1',
    info: {
      title: site.name,
      version: '1',
      description: 'Times are ISO 8601 in UTC. Errors are problem details (RFC 9457) with a stable code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: site.url }],
    ...describeApi(api),
    components: {
      securitySchemes: { desk: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemSchema), ...Object.fromEntries(shapes) },
    },
  }
}
