type OpenApiContent = Record<string, { schema?: Record<string, unknown> }>

/** What an operation answers with a status, as OpenAPI writes it. */
type OpenApiResponse = {
  description: string
  headers?: Record<string, { description: string; schema: Record<string, unknown> }>
  content?: OpenApiContent
}

/** An operation, as OpenAPI writes it. */
export type OpenApiOperation = {
  operationId: string
  tags: string[]
  deprecated?: boolean
  summary: string
  security: Record<string, string[]>[]
  parameters: { name: string; in: string; required: boolean; description?: string; schema: Record<string, unknown> }[]
  requestBody?: { content: OpenApiContent }
  responses: Record<string, OpenApiResponse>
}

/** A part of a description: operations by path and method, and their tags. */
export type OpenApiParts = {
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, OpenApiOperation>>
}

/** The description of the API, as far as the paper reads it (https://spec.openapis.org/oas/v3.1.1). */
export type OpenApiDocument = OpenApiParts & {
  openapi: string
  info: Record<string, unknown>
  servers: { url: string }[]
  components: {
    securitySchemes: Record<string, Record<string, string>>
    schemas: Record<string, Record<string, unknown>>
  }
}
