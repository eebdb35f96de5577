import { expect, it } from 'vitest'
import { parseDescription } from './parse-description.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

it.each([
  [{ alt: ' The quay ' }, { alt: 'The quay' }],
  [{ alt: ' ' }, { alt: null }],
  [{ alt: '', decorates: '1' }, { alt: '' }],
  [
    { caption: 'One\r\ntwo', credit: '' },
    { caption: 'One\ntwo', credit: '' },
  ],
  [{ alt: 'A', x: '50', y: '50', 'old-x': '50', 'old-y': '50' }, { alt: 'A' }],
  [{ x: '50', y: '0', 'old-x': '50', 'old-y': '50' }, { focus: { x: 50, y: 0 } }],
  [{ x: '', y: '0', 'old-x': '50', 'old-y': '50' }, { focus: { x: NaN, y: 0 } }],
])('%j says %j', (fields, description) => {
  expect(parseDescription(formOf(fields))).toEqual({ ok: true, description })
})

it('an image does not decorate and have an alternative text', () => {
  expect(parseDescription(formOf({ alt: 'The quay', decorates: '1' })).ok).toBe(false)
})
