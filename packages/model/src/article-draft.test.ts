import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { makeDraft } from '../testing/make-draft.ts'
import { articleDraftSchema, draftLimits } from './article-draft.ts'

const accepts = (draft: unknown) => v.is(articleDraftSchema, draft)

describe('a draft', () => {
  it('is accepted without its optional parts', () => {
    expect(accepts(makeDraft(1, { dateline: null, body: [], source: { file: null, label: null } }))).toBe(true)
  })

  it.each([
    ['no headline', { headline: ' ' }],
    ['no section', { section: '' }],
    ['half a second', { publishedAt: 0.5 }],
    ['an empty paragraph', { body: [{ type: 'paragraph' as const, text: '' }] }],
    ['words for an address', { source: { url: 'no address' } }],
    ['a script for an address', { source: { url: 'javascript:alert(1)' } }],
    ['a script for an address, with a host', { source: { url: 'JavaScript://paper.example/%0Aalert(1)' } }],
    ['a page as an address', { source: { url: 'data:text/html,<script>alert(1)</script>' } }],
    ['fewer than no votes', { captured: { votes: -1 } }],
  ])('is refused with %s', (_what, changes) => {
    expect(accepts(makeDraft(1, changes))).toBe(false)
  })

  it('may be as large as the limits say, and not larger', () => {
    const body = (characters: number) => [{ type: 'paragraph' as const, text: 'x'.repeat(characters) }]
    expect(accepts(makeDraft(1, { headline: 'x'.repeat(draftLimits.headline) }))).toBe(true)
    expect(accepts(makeDraft(1, { headline: 'x'.repeat(draftLimits.headline + 1) }))).toBe(false)
    expect(accepts(makeDraft(1, { body: body(draftLimits.blockText) }))).toBe(true)
    expect(accepts(makeDraft(1, { body: body(draftLimits.blockText + 1) }))).toBe(false)
  })

  it('has only the fields of the schema', () => {
    expect(accepts({ ...makeDraft(1), status: 'published' })).toBe(false)
  })
})
