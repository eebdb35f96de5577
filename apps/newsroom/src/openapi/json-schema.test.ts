import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { jsonSchema } from './json-schema.ts'
import { operations } from './openapi-document.ts'

const schemas = operations.flatMap(({ method, path, body = null, answer }) =>
  [body, answer].flatMap((content) =>
    content !== null && 'schema' in content ? [[`${method} ${path}`, content.schema] as const] : [],
  ),
)

it.each(schemas)('of %s says what the library says of it', (_, schema) => {
  const { $schema: _dialect, ...expected } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  expect(jsonSchema(schema)).toEqual(expected)
})

it('a kind of schema that it does not know is refused rather than told wrongly', () => {
  expect(() => jsonSchema(v.object({ many: v.set(v.string()) }))).toThrow('the kind set')
})
