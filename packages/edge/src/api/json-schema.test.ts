import * as v from 'valibot'
import { expect, it } from 'vitest'
import { jsonSchema } from './json-schema.ts'

// apps/web/test/openapi.test.ts holds it to the library for every schema of the API.
it('has a rule, a default and an explanation of what is sent, not of what is made of it', () => {
  const schema = v.object({
    limit: v.optional(
      v.pipe(v.string(), v.description('How many.'), v.regex(/^\d+$/), v.toNumber(), v.minValue(1)),
      '20',
    ),
  })
  expect(jsonSchema(schema)).toEqual({
    type: 'object',
    properties: { limit: { type: 'string', description: 'How many.', pattern: '^\\d+$', default: '20' } },
    required: [],
  })
})

it('a kind of schema that it does not know is refused rather than described wrongly', () => {
  expect(() => jsonSchema(v.object({ many: v.set(v.string()) }))).toThrow('the kind set')
})
