import { importLimits } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../site-under-test.ts'

const { request, desk, importDrafts } = siteUnderTest()
const imports = '/api/v1/desk/imports'

describe('the desk', () => {
  it.each([
    undefined,
    'Bearer wrong',
    'Bearer',
    `Basic ${env.DESK_TOKEN}`,
    `Bearer ${env.DESK_TOKEN}x`,
    `Bearer ${env.DESK_TOKEN.slice(1)}`,
  ])('is closed to %s', async (authorization) => {
    const headers = authorization === undefined ? {} : { Authorization: authorization }
    for (const [path, method] of [
      [imports, 'POST'],
      ['/api/v1/desk/site', 'GET'],
    ] as const) {
      const response = await request(path, { method, headers })
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ code: 'unauthorized' })
    }
  })

  it('gives the name of the paper and the zone of its dates', async () => {
    const response = await request('/api/v1/desk/site', { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })
    expect(await response.json()).toEqual({ name: 'Broadsheet', timezone: 'UTC' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  it('answers each item of a batch, in order', async () => {
    const bad = { ...makeDraft(2), headline: ' ' }
    const report = await importDrafts(makeDraft(1), bad, 'no draft at all', makeDraft(1))
    expect(report.items).toEqual([
      { outcome: 'added', key: 'test:1', url: 'https://paper.example/harbour/ferry-1-leaves-late' },
      { outcome: 'rejected', key: 'test:2', reason: expect.stringContaining('headline') },
      { outcome: 'rejected', key: null, reason: expect.any(String) },
      { outcome: 'unchanged', key: 'test:1', url: 'https://paper.example/harbour/ferry-1-leaves-late' },
    ])
    expect(await env.DB.prepare('SELECT added, unchanged, rejected FROM imports').first()).toEqual({
      added: 1,
      unchanged: 1,
      rejected: 2,
    })
  })

  it.each(['', 'not json', '[]', '{"items":[]}', JSON.stringify({ items: Array(importLimits.items + 1).fill(1) })])(
    'refuses a body that is no batch: %.30s',
    async (body) => {
      const response = await desk(imports, body)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'bad-request' })
    },
  )

  it('takes a batch of the largest size, but not one byte more', async () => {
    const wrap = (filler: string) => JSON.stringify({ items: [filler] })
    const largest = wrap('x'.repeat(importLimits.bytes - wrap('').length))
    expect((await desk(imports, largest)).status).toBe(200)
    const response = await desk(imports, `${largest} `)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'too-large' })
  })
})
