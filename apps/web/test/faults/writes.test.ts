import { importReportSchema } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { fails, hangs, type Fault } from './faulty-bindings.ts'
import { paperUnderFault } from './paper-under-fault.ts'

const { faults, request } = paperUnderFault()
const votes = '/api/v1/articles/ferry-1-leaves-late/votes'

const answerIsLost: Fault<D1Result[]> = async (real) => {
  await real()
  throw new Error('D1_ERROR: Network connection lost')
}

beforeEach(async () => {
  faults.database = undefined
  await siteUnderTest().importDrafts(makeDraft(1))
})

async function desk(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Response> {
  return await request(`/api/v1/desk${path}`, {
    method,
    headers: { Authorization: `Bearer ${env.DESK_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function importOne(number: number): Promise<{ status: number; outcomes: string[] }> {
  const response = await desk('POST', '/imports', { items: [makeDraft(number)] })
  const body: unknown = await response.json()
  const outcomes = response.ok ? v.parse(importReportSchema, body).items.map(({ outcome }) => outcome) : []
  return { status: response.status, outcomes }
}

async function isStored(number: number): Promise<boolean> {
  return (await env.DB.prepare('SELECT 1 FROM articles WHERE source_key = ?').bind(`test:${number}`).first()) !== null
}

async function storedVotes(): Promise<number> {
  return (await env.DB.prepare('SELECT count(*) AS votes FROM votes').first<number>('votes')) ?? 0
}

describe('the desk', () => {
  it('learns that an import failed, and can send it again', async () => {
    let number = 10
    for (const fault of [fails, hangs]) {
      number += 1
      faults.database = fault
      expect(await importOne(number)).toEqual({ status: 503, outcomes: [] })
      expect(await isStored(number)).toBe(false)
      faults.database = undefined
      expect(await importOne(number)).toEqual({ status: 200, outcomes: ['added'] })
      expect(await isStored(number)).toBe(true)
    }
  })

  it('is asked to come back when other writes always come first', async () => {
    let calls = 0
    // A try reads, then writes.
    faults.database = async (real) => {
      calls += 1
      if (calls % 2 === 0) throw new Error('D1_ERROR: UNIQUE constraint failed: articles.slug: SQLITE_CONSTRAINT')
      return await real()
    }
    const refused = await desk('POST', '/imports', { items: [makeDraft(20)] })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '30'])
    expect(await refused.json()).toMatchObject({ code: 'unavailable' })
    expect([calls, await isStored(20)]).toEqual([16, false])
  })

  it('learns that an import failed in its last call', async () => {
    let calls = 0
    faults.database = async (real) => {
      calls += 1
      return calls === 1 ? await real() : await fails()
    }
    expect(await importOne(20)).toEqual({ status: 503, outcomes: [] })
    expect(calls).toBe(2)
    expect(await isStored(20)).toBe(false)
  })

  it('can send an import again whose answer got lost, and it is saved once', async () => {
    faults.database = answerIsLost
    expect((await importOne(30)).status).toBe(503)
    faults.database = undefined
    const again = await importOne(30)
    expect(again.status).toBe(200)
    expect(await isStored(30)).toBe(true)
    expect((await importOne(30)).outcomes).toEqual(['unchanged'])
  })

  it('learns that a pin failed', async () => {
    const pin = async () => {
      const order = { kind: 'pin', until: '2026-11-24T18:00:00Z' }
      return (await desk('PUT', '/placements/ferry-1-leaves-late', order)).status
    }
    faults.database = fails
    expect(await pin()).toBe(503)
    expect(await env.DB.prepare('SELECT * FROM placements').first()).toBeNull()
    faults.database = undefined
    expect(await pin()).toBe(200)
  })
})

describe('a reader', () => {
  it('learns that a vote failed', async () => {
    faults.database = fails
    const [script, form] = [
      await request(votes, { method: 'POST' }),
      await request(votes, { method: 'POST', headers: { Accept: 'text/html' } }),
    ]
    expect([script.status, form.status]).toEqual([503, 503])
    expect(await script.json()).toMatchObject({ code: 'unavailable' })
    expect(script.headers.get('Retry-After')).toBe('30')
    expect(await storedVotes()).toBe(0)
  })

  it('who votes again because the answer got lost has one vote', async () => {
    faults.database = answerIsLost
    expect((await request(votes, { method: 'POST' })).status).toBe(503)
    faults.database = undefined
    expect((await request(votes, { method: 'POST' })).status).toBe(200)
    expect(await storedVotes()).toBe(1)
  })
})
