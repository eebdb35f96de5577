import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'

const site = siteUnderTest()
const headline = 'Same headline'
const draft = { section: 'Harbour', headline, body: [{ type: 'paragraph', text: 'x' }] }

async function storedSlugs(): Promise<number> {
  const sql = `SELECT count(DISTINCT slug) AS slugs FROM articles WHERE headline = ?`
  return (await env.DB.prepare(sql).bind(headline).first<number>('slugs')) ?? 0
}

async function statusesOf(requests: Promise<Response>[]): Promise<number[]> {
  const responses = await Promise.all(requests)
  return [...new Set(responses.map(({ status }) => status))]
}

it('twenty simultaneous drafts and twenty imports with one headline are all accepted', async () => {
  const drafts = Array.from({ length: 20 }, () => site.desk('/api/v1/desk/articles', draft))
  expect([await statusesOf(drafts), await storedSlugs()]).toEqual([[201], 20])
  const items = Array.from({ length: 20 }, (_, number) => makeDraft(number, { headline }))
  const imports = items.map((item) => site.desk('/api/v1/desk/imports', { items: [item] }))
  expect([await statusesOf(imports), await storedSlugs()]).toEqual([[200], 40])
})
