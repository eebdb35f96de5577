import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest } from './desk-under-test.ts'

const { importDrafts, rank } = siteUnderTest()
const api = deskUnderTest()
const desk = browserDesk()
const noon = Date.UTC(2026, 10, 24, 12) / 1000

const ferry = (number: number) =>
  makeDraft(number, { publishedAt: noon - number * 60, captured: { views: 1_000 - number } })

beforeAll(async () => {
  await emptyPaper()
  const numbers = Array.from({ length: 210 }, (_, index) => index + 1)
  for (let at = 0; at < numbers.length; at += 70) await importDrafts(...numbers.slice(at, at + 70).map(ferry))
  await rank()
  await desk.signIn()
})

const linked = (page: string) => new Set(page.match(/href="\/desk\/articles\/ferry-\d+-leaves-late"/g))

describe('how much stands in a list of the desk, of 210 articles', () => {
  it.each([
    ['/desk', 30],
    ['/desk?q=ferry', 30],
    ['/desk/today', 10],
    ['/desk/log', 50],
  ])('%s names so many articles: %i', async (path, expected) => {
    expect(linked(await (await desk.get(path)).text()).size).toBe(expected)
  })

  it.each([
    ['articles', 'articles', 20],
    ['articles?limit=100', 'articles', 100],
    ['audit', 'entries', 20],
    ['audit?limit=100', 'entries', 100],
    ['stats', 'articles', 20],
  ])('GET %s has so many %s: %i', async (path, name, expected) => {
    const { body } = await api.ask<Record<string, unknown[]>>('GET', `/api/v1/desk/${path}`)
    expect(body[name]).toHaveLength(expected)
  })

  it.each(['articles', 'audit', 'redirects', 'stats'])('GET %s has never more than 100', async (path) => {
    expect((await api.ask('GET', `/api/v1/desk/${path}?limit=101`)).status).toBe(400)
  })

  it('a page of the export has 200', async () => {
    const headers = { Authorization: `Bearer ${env.DESK_TOKEN}` }
    const text = await (await api.request('/api/v1/desk/export', { headers })).text()
    expect(text.trimEnd().split('\n')).toHaveLength(200)
  })
})
