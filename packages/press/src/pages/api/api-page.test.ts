import type { OpenApiDocument } from '@broadsheet/model'
import { expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { apiPage } from './api-page.tsx'

const { site, sections } = samplePaper()
const json = (schema: Record<string, unknown>) => ({ 'application/json': { schema } })

const description: OpenApiDocument = {
  openapi: '3.1.1',
  info: {},
  servers: [],
  tags: [{ name: 'Desk: ferries', description: 'What crosses <the> Sell.' }],
  paths: {
    '/api/v1/desk/ferries/{id}': {
      put: {
        operationId: 'putDeskFerriesId',
        tags: ['Desk: ferries'],
        summary: 'Names a ferry (token: write)',
        security: [],
        parameters: [
          { name: 'id', in: 'path', required: true, schema: {} },
          { name: 'deck', in: 'query', required: true, description: 'Which deck.', schema: {} },
        ],
        requestBody: { content: json({ examples: [{ name: 'Maud' }] }) },
        responses: {
          '200': { description: '', content: json({ $ref: '#/components/schemas/Ferry' }) },
          '204': { description: '' },
          '403': { description: '' },
          default: { description: '' },
        },
      },
      get: {
        operationId: 'getDeskFerriesId',
        tags: ['Desk: ferries'],
        summary: 'A picture of it',
        security: [],
        parameters: [],
        responses: { '200': { description: '', content: { 'image/*': {} } }, '404': { description: '' } },
      },
    },
  },
  components: { securitySchemes: {}, schemas: { Ferry: { examples: [{ name: 'Maud', id: 7 }] } } },
}

const page = readHtml(String(apiPage({ site, sections, description })))

it('has what each operation takes, answers and refuses, with the examples of its description', () => {
  for (const words of [
    'PUT /desk/ferries/{id}',
    'Names a ferry (token: write).',
    'Which deck.',
    '"id": 7',
    'It answers 204, with nothing.',
    'It answers 200, as image/*.',
    'It refuses with 403.',
    'It refuses with 404.',
    'What crosses <the> Sell.',
  ]) {
    expect(page.text).toContain(words)
  }
})

it('has a part for each tag, and one for the problems', () => {
  expect(attributeValues(page, 'section', 'aria-labelledby')).toEqual(['desk-ferries', 'problems'])
})
