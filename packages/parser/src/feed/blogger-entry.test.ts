import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const kind = (name: string) =>
  `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`
const type = (name: string, status: string) => `<b:type>${name}</b:type><b:status>${status}</b:status>`
const draft = '<app:control><app:draft>yes</app:draft></app:control>'

function read(...parts: string[]) {
  const entries = parts.map(
    (part, at) =>
      `<entry><id>tag:quay.example,2026:${at}</id><title>Entry ${at}</title><published>2026-11-20T08:00:00Z</published>
      <content type="html">Text.</content>${part}</entry>`,
  )
  const names =
    'xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#" xmlns:b="http://schemas.google.com/blogger/2018"'
  const result = readFeed(`<feed ${names}><title>Quay</title>${entries.join('')}</feed>`, {
    timezone: 'UTC',
    file: null,
    categoriesAsSections: true,
  })
  if (!result.ok) return result
  const found = result.items.map((item) => (item.ok ? [item.draft.headline, item.draft.section] : item.reason))
  return { found, omitted: result.omitted }
}

test('of an export of Blogger only the published posts are articles, and the rest is counted', () => {
  const topic = '<category scheme="http://www.blogger.com/atom/ns#" term="Harbour"/>'
  const others = ['settings', 'settings', 'template', 'comment', 'page', 'mystery'].map(kind)
  expect(read(...others, kind('post') + draft, kind('post') + topic)).toEqual({
    found: [['Entry 7', 'Harbour']],
    omitted: [
      { kind: 'setting', count: 2 },
      { kind: 'template', count: 1 },
      { kind: 'comment', count: 1 },
      { kind: 'page', count: 1 },
      { kind: 'other-item', count: 1 },
      { kind: 'draft', count: 1 },
    ],
  })
})

test('of a later export of Blogger too', () => {
  const others = [type('COMMENT', 'LIVE'), type('PAGE', 'LIVE'), type('POST', 'DRAFT'), type('POST', 'SCHEDULED')]
  expect(read(...others, type('POST', 'LIVE'))).toEqual({
    found: [['Entry 4', 'News']],
    omitted: [
      { kind: 'comment', count: 1 },
      { kind: 'page', count: 1 },
      { kind: 'draft', count: 2 },
    ],
  })
})

test('a draft of any feed is no article', () => {
  expect(read(draft, '')).toEqual({ found: [['Entry 1', 'News']], omitted: [{ kind: 'draft', count: 1 }] })
})

test('a feed of comments alone has no articles', () => {
  expect(read(kind('comment'))).toEqual({ ok: false, reason: 'no-items', line: 1 })
})
