import * as v from 'valibot'
import { expect, it } from 'vitest'
import { closestIssue } from './closest-issue.ts'
import { writtenContentSchema } from './desk/desk-article.ts'

const content = { section: 'Harbour', headline: 'Late ferry', body: 'It left.' }

it.each([
  [{}, 'section', 'received undefined'],
  [{ ...content, body: 5 }, 'body', 'Expected (string | Array)'],
  [{ ...content, body: [{ type: 'paragraph', text: 'a' }, { type: 'aside' }] }, 'body.1.type', 'received "aside"'],
  [{ ...content, byline: { text: 'By A', names: [] } }, 'byline.names', 'Expected >=1'],
  [null, '', 'Expected Object'],
])('%j fails at %s', (value, place, message) => {
  const { issues } = v.safeParse(writtenContentSchema, value)
  const closest = issues === undefined ? null : closestIssue(issues[0])
  expect(closest?.place).toBe(place)
  expect(closest?.message).toContain(message)
})
