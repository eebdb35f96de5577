import { articleDraftSchema, bylineSchema, datelineSchema } from '@broadsheet/model'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { writtenBodies, writtenBylines, writtenDatelines, writtenStories } from '../../testing/written-texts.ts'
import { readDocument } from '../read-document.ts'
import { parseByline } from './parse-byline.ts'
import { parseDateline } from './parse-dateline.ts'
import { readWrittenTexts } from './read-written-texts.ts'

const empty = { headline: 'Late ferry', byline: null, dateline: null, body: '', credits: [] }

it.each(writtenBylines)('the byline %j is parsed', (text, byline) => {
  expect(parseByline(text)).toEqual(byline)
})

it.each(writtenDatelines)('the dateline %j is parsed', (text, dateline) => {
  expect(parseDateline(text)).toEqual(dateline)
})

it.each(writtenBodies)('the body %j is parsed', (body, blocks) => {
  expect(readWrittenTexts({ ...empty, body })).toEqual({ ...empty, body: blocks })
})

it.each(writtenStories)('the story %j is parsed', (body, parts) => {
  expect(readWrittenTexts({ ...empty, body })).toEqual({ ...empty, ...parts })
})

it.each([...writtenBodies, ...writtenStories])('the Markdown %j is imported alike', (text, parts) => {
  const bytes = new TextEncoder().encode(`---\ntitle: Late ferry\ndate: 2026-11-20\n---\n${text}`)
  const document = readDocument(bytes, { timezone: 'UTC', file: 'ferry.md' })
  const draft = document.ok && document.items[0]?.ok ? document.items[0].draft : null
  expect(draft).toMatchObject(Array.isArray(parts) ? { body: parts } : parts)
})

describe('the text of a field', () => {
  const byline = parseByline('By Nell Harrow')
  const dateline = parseDateline('LONDON (AP)')
  const credits = ['Ada Quill helped.']

  it('stays, and so does a different one in the body', () => {
    const body = 'By Tobin Sleet\n\nPARIS (AP) — It left.\n\n---\n\nReporting by Eve Finn'
    expect(readWrittenTexts({ headline: 'A', byline, dateline, body, credits })).toEqual({
      headline: 'A',
      byline,
      dateline,
      body: [
        { type: 'paragraph', text: 'By Tobin Sleet' },
        { type: 'paragraph', text: 'PARIS (AP) — It left.' },
        { type: 'separator' },
        { type: 'paragraph', text: 'Reporting by Eve Finn' },
      ],
      credits,
    })
  })

  it('is not repeated in the body', () => {
    const body = 'By Nell Harrow\n\nLONDON (AP) - It left.'
    expect(readWrittenTexts({ headline: 'A', byline, dateline, body, credits: [] })).toEqual({
      headline: 'A',
      byline,
      dateline,
      body: [{ type: 'paragraph', text: 'It left.' }],
      credits: [],
    })
  })

  it('that is already parsed stays', () => {
    const parts = {
      headline: 'A',
      byline,
      dateline,
      body: [{ type: 'paragraph' as const, text: 'By Nell Harrow' }],
      credits,
    }
    expect(readWrittenTexts(parts)).toEqual(parts)
  })
})

it('any text becomes a valid byline and dateline', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'By ,&and()—-:/|'.split('')) })),
      (typed) => {
        expect(v.is(v.nullable(bylineSchema), parseByline(typed))).toBe(true)
        expect(v.is(v.nullable(datelineSchema), parseDateline(typed))).toBe(true)
        const { body, credits } = readWrittenTexts({ ...empty, body: typed })
        expect(v.is(articleDraftSchema.entries.body, body)).toBe(true)
        expect(v.is(articleDraftSchema.entries.credits, credits)).toBe(true)
      },
    ),
  )
})
