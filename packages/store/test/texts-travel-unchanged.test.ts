import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { findArchiveDay } from '../src/articles/find-archive-day.ts'
import { findArticlePage } from '../src/articles/find-article-page.ts'
import { findFront } from '../src/articles/find-front.ts'
import { findSection } from '../src/articles/find-section.ts'
import { listArticles } from '../src/articles/list-articles.ts'
import { openD1 } from '../src/d1/open-d1.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { findFeed } from '../src/syndication/find-feed.ts'

const db = openD1(env.DB)
const day = { from: 0, to: 2_000_000_000 }
const [older, page, newer] = [1, 2, 3].map((number) => `ferry-${number}-leaves-late`)

const texts = {
  quotes: `"It's" 'said', she \\"said\\" \\ and \\u0041 {"a": [1, null]}`,
  'line ends': 'one\ntwo\r\nthree\u2028four\u2029five\u0085six\tseven',
  'control characters': 'bell\u0007 and nul\u0000 and delete\u007F',
  'characters outside the basic plane': '🗞️ 👩‍👩‍👧 𝔅𝔯𝔬𝔞𝔡 臺灣 e\u0301 \uFEFF \uFFFD',
  'numbers and words of JSON': 'null',
  'a hundred kilobytes': 'Ferry “late” \\ & <b>🛳</b>\n'.repeat(4_000),
  'an empty text': '',
}

beforeAll(async () => {
  await importDrafts(
    db,
    [1, 2, 3].map((number) => makeDraft(number)),
    { now: 1, rejected: 0 },
  )
  await env.DB.exec(`INSERT INTO related SELECT 2, id, id FROM articles WHERE id <> 2`)
  await env.DB.exec(
    `INSERT INTO captured_headlines VALUES (2, 'related', 0, '', '', NULL), (2, 'ranking', 0, '', '', NULL)`,
  )
})

describe.each(Object.entries(texts))('%s', (_, text) => {
  const body = [{ type: 'paragraph' as const, text }, { type: 'separator' as const }]
  const dateline = { place: text, agency: text, text }

  beforeAll(async () => {
    const write = `UPDATE articles SET headline = ?1, lede = ?1, correction = ?1, section_name = ?1, source_label = ?1,
      body = ?2, credits = ?3, dateline = ?4`
    const json = [body, [text], dateline].map((value) => JSON.stringify(value))
    await env.DB.batch([
      env.DB.prepare(write).bind(text, ...json),
      env.DB.prepare('UPDATE captured_headlines SET headline = ?').bind(text),
    ])
  })

  it('comes out of an article’s page as it went in', async () => {
    const found = await findArticlePage(db, page ?? '', { listsAreShort: true })
    const section = { slug: 'harbour', name: text }
    const link = (slug?: string) => ({ slug, section, headline: text })
    expect(found).toMatchObject({
      article: {
        headline: text,
        lede: text,
        correction: text,
        section,
        body,
        credits: [text],
        dateline,
        source: { label: text },
      },
      neighbours: { older: link(older), newer: link(newer) },
      related: [link(newer), link(older)],
      captured: { related: [text], ranking: [text], recommendation: [] },
    })
  })

  it('comes out of lists and feeds as it went in', async () => {
    const listed = { headline: text, lede: text, section: { name: text } }
    const three = [listed, listed, listed]
    const from = { before: null, limit: 3 }
    const { value: front } = await findFront(db, { leads: [page ?? ''], latestLimit: 3 })
    expect(front).toMatchObject({ lead: listed, latest: three, blocks: [{ articles: three }] })
    expect((await listArticles(db, { section: null, ...from })).articles).toMatchObject(three)
    expect((await findSection(db, 'harbour', from)).found?.articles).toMatchObject(three)
    expect((await findArchiveDay(db, { day, month: [day], ...from })).articles).toMatchObject(three)
    const story = { ...listed, body, credits: [text], dateline, correction: text }
    expect((await findFeed(db, { section: null, limit: 1 }))?.value.articles).toMatchObject([story])
    expect((await findFeed(db, { section: 'harbour', limit: 1 }))?.value.articles).toMatchObject([story])
  })
})
