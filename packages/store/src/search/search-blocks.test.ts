import type { Block } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { searchArticles } from './search-articles.ts'

const db = openD1(env.DB)
const url = 'https://quay.example/gannet'

const body: Block[] = [
  { type: 'paragraph', text: 'Lantern.', marks: [{ type: 'link', of: 0, from: 0, to: 7, url, title: 'cormorant' }] },
  { type: 'list', ordered: false, items: ['Rudder', 'Anchor'] },
  { type: 'quote', paragraphs: ['Tiller.'], credit: 'Halyard' },
  { type: 'image', url, alt: 'shearwater', width: null, height: null, caption: 'Gunwale', credit: null },
  { type: 'table', caption: null, head: ['Keel', 'Mast'], rows: [['Boom', 'Sprit']] },
  { type: 'note', title: 'Bilge', paragraphs: ['Thwart'] },
  { type: 'preformatted', text: 'Capstan', style: 'code', language: 'kittiwake' },
  { type: 'footnotes', notes: ['Scupper'] },
]

beforeAll(async () => {
  await importDrafts(db, [makeDraft(1, { headline: 'Parts of a boat', body })], { now: 1, rejected: 0 })
})

const isFound = async (query: string): Promise<boolean> =>
  (await searchArticles(db, { query, section: null, offset: 0, limit: 1 })).articles.length > 0

it.each([
  'lantern',
  'rudder',
  'anchor',
  'tiller',
  'halyard',
  'gunwale',
  'keel',
  'sprit',
  'bilge',
  'thwart',
  'capstan',
  'scupper',
])('a search finds %s, in whatever block it stands', async (word) => {
  expect(await isFound(word)).toBe(true)
})

it.each(['cormorant', 'gannet', 'shearwater', 'kittiwake', 'separator', 'paragraph', 'emphasis'])(
  'a search does not find %s, which no reader reads',
  async (word) => {
    expect(await isFound(word)).toBe(false)
  },
)
