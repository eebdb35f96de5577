import type { DeskArticleJson, DeskSummary } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest } from './desk-under-test.ts'

let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

const articles = '/api/v1/desk/articles'
const slug = 'ferry-1-leaves-late'
const path = `/harbour/${slug}`
const url = `https://paper.example${path}`
const dated = makeDraft(1, { source: { key: 'https://quay.example/1' } })
const undated = { ...dated, publishedAt: null }

async function send(...items: unknown[]) {
  const { status, body } = await desk.ask<{ items: unknown[] }>('POST', '/api/v1/desk/imports', { body: { items } })
  expect(status).toBe(200)
  return body.items
}

const statusOf = async (address: string) => (await desk.request(address)).status
const show = async () => (await desk.ask<DeskArticleJson>('GET', `${articles}/${slug}`)).body

describe('an imported article without a date', () => {
  it('is a draft that editors see in both desks, and readers nowhere', async () => {
    expect(await send(undated)).toEqual([{ outcome: 'drafted', key: dated.source.key, url, status: 'draft' }])
    expect(await desk.staleTags()).toEqual([])
    expect([await statusOf(path), await statusOf('/feed.xml')]).toEqual([404, 200])
    for (const address of ['/', '/feed.xml', '/sitemap.xml', '/search?q=ferry'])
      expect(await (await desk.request(address)).text()).not.toContain(slug)
    const { body } = await desk.ask<{ articles: DeskSummary[] }>('GET', `${articles}?status=draft`)
    expect(body.articles).toMatchObject([{ slug, status: 'draft', publishedAt: null, scheduledAt: null }])
    const browser = browserDesk()
    await browser.signIn()
    expect(await (await browser.get('/desk?status=draft')).text()).toContain('Ferry 1 leaves late')
    expect(await send(undated)).toEqual([{ outcome: 'unchanged', key: dated.source.key, url, status: 'draft' }])
  })

  it('gets the time of publishing at the desk, and keeps it', async () => {
    await send(undated)
    desk.wait(60)
    expect((await desk.verb(slug, 'publish')).body).toMatchObject({ publishedAt: '2026-11-24T12:01:00Z' })
    expect(await statusOf(path)).toBe(200)
    expect(await send(dated, undated)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
    expect(await show()).toMatchObject({ status: 'published', publishedAt: '2026-11-24T12:01:00Z' })
  })

  it('is published with its date by a later import that has one', async () => {
    await send(undated)
    expect(await send(dated)).toEqual([{ outcome: 'updated', key: dated.source.key, url }])
    expect(await desk.staleTags()).toContain('day:2026-11-20')
    expect(await statusOf(path)).toBe(200)
    expect(await show()).toMatchObject({ publishedAt: '2026-11-20T12:01:00Z', modifiedAt: null })
    expect(await (await desk.request('/feed.xml')).text()).toContain(slug)
  })

  it('whose preview was shared shows it no more once it is published', async () => {
    await send(undated)
    const { body } = await desk.ask<{ url: string }>('POST', `${articles}/${slug}/preview`, { body: {} })
    const preview = new URL(body.url)
    expect(await statusOf(preview.pathname + preview.search)).toBe(200)
    await send(dated)
    expect(await statusOf(preview.pathname + preview.search)).not.toBe(200)
  })
})
