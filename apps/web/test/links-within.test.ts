import type { Block } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, expect, it } from 'vitest'
import { emptyPaper } from './empty-paper.ts'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const read = async (path: string) => await (await request(path)).text()

const source = 'https://old.example/2026/pier'
const from = '/harbour/ferry-2-leaves-late'
const ownPath = '/harbour/ferry-1-leaves-late'

beforeAll(async () => {
  await emptyPaper()
  const body: Block[] = [
    { type: 'paragraph', text: 'As we wrote.', marks: [{ type: 'link', of: 0, from: 0, to: 11, url: source }] },
    { type: 'embed', url: source, title: 'The pier' },
  ]
  await importDrafts(makeDraft(1, { source: { url: source } }), makeDraft(2, { body }))
  await rank()
})

it.each([from, `${from}.md`, '/feed.xml', '/atom.xml', '/feed.json', '/harbour/feed.json'])(
  '%s links and bookmarks the paper’s own article instead of its source',
  async (path) => {
    const text = await read(path)
    expect(text.match(new RegExp(`https://paper\\.example${ownPath}(?=\\\\?["&)>])`, 'g'))?.length).toBeGreaterThan(1)
    expect(text).not.toContain(source)
  },
)

it.each([`${from}.json`, `${from}.ninjs.json`, '/api/v1/articles/ferry-2-leaves-late'])(
  '%s keeps the address that the article was written with, and so reads back unchanged',
  async (path) => {
    const text = await read(path)
    expect(text).toContain(source)
    expect(text).not.toContain('linked')
  },
)
