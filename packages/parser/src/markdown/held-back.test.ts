import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const noon = Date.parse('2026-11-20T12:00:00Z') / 1000

function outcomeOf(...fields: string[]): unknown {
  const text = `---\ntitle: Late ferry\n${fields.join('\n')}\n---\nIt left.`
  const document = readDocument(new TextEncoder().encode(text), {
    timezone: 'UTC',
    file: '2026-11-20-ferry.md',
    now: noon,
  })
  return document.ok ? 'published' : document.reason
}

it.each([
  'draft: true',
  'draft: yes',
  'draft: y',
  'draft: On',
  'published: false',
  'published: no',
  'published: off',
  'status: pending',
  'publish: false',
  'permalink: false',
  'private: true',
  'visibility: private',
  'publishDate: 2026-11-20T12:00:01Z',
  'publishDate: 2099-01-01',
  'expiryDate: 2026-11-20T12:00:00Z',
  'expiryDate: 2024-06-01',
])('what its source holds back is not published: %s', (field) => {
  expect(outcomeOf(field)).toBe('not-published')
})

it.each([
  'draft: false',
  'draft: no',
  'draft: off',
  'published: true',
  'published: yes',
  'published: on',
  'publish: true',
  'permalink: /ferry/',
  'private: false',
  'visibility: public',
  'status: published',
  'publishDate: 2026-11-20T12:00:00Z',
  'expiryDate: 2026-11-20T12:00:01Z',
  'expiryDate: ""',
])('what its source publishes is: %s', (field) => {
  expect(outcomeOf(field)).toBe('published')
})

it('several words are several categories to Jekyll, and one name to others', () => {
  const sectionOf = (...fields: string[]) => {
    const text = `---\ntitle: Late ferry\ndate: 2026-11-20\n${fields.join('\n')}\n---\nIt left.`
    const document = readDocument(new TextEncoder().encode(text), { timezone: 'UTC', file: null })
    return document.ok && document.items[0]?.ok ? document.items[0].draft.section : null
  }
  expect(sectionOf('layout: post', 'categories: harbour ferries')).toBe('harbour')
  expect(sectionOf('categories: The harbour')).toBe('The harbour')
  expect(sectionOf('layout: post', 'categories: [The harbour, ferries]')).toBe('The harbour')
  expect(sectionOf('layout: post', 'category: The harbour')).toBe('The harbour')
})

it.each([
  ['+++\ntitle = "Late ferry"\ndraft = true\n+++\n# It left', 'not-published'],
  ['{\n"title": "Late ferry",\n"draft": true\n}\n# It left', 'not-published'],
  ['+++\ntitle = "Late ferry\n+++\n# It left', 'bad-front-matter'],
  ['+++\ntitle = "Late ferry"\ndraft = false\n+++\n# It left', 'published'],
])('front matter of Hugo in TOML and JSON holds back, too: %j', (text, expected) => {
  const options = { timezone: 'UTC', file: '2026-11-20-ferry.md', now: noon }
  const document = readDocument(new TextEncoder().encode(text), options)
  expect(document.ok ? 'published' : document.reason).toBe(expected)
})

it("a file in Jekyll's folder of drafts is one", () => {
  const text = '---\ntitle: Late ferry\ndate: 2026-11-20\n---\nIt left.'
  const read = (file: string) => readDocument(new TextEncoder().encode(text), { timezone: 'UTC', file, now: noon })
  expect(read('_drafts/ferry.md')).toMatchObject({ reason: 'not-published' })
  expect(read('blog/_drafts/ferry.md')).toMatchObject({ reason: 'not-published' })
  expect(read('_posts/ferry.md')).toMatchObject({ ok: true })
})
