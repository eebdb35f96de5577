import { type ImportReport, importReportSchema } from '@broadsheet/model'
import { activityHours, composeRanking } from '@broadsheet/ranking'
import { openD1, readCandidates, writeOffers, writeRanking } from '@broadsheet/store'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { createPaper } from './create-paper.ts'

/** 2026-11-24 12:00 UTC in milliseconds, the time of these tests. */
const noon = Date.UTC(2026, 10, 24, 12)

const origin = 'https://paper.example'

/** The site with this file's own D1 and KV. */
export function siteUnderTest() {
  const app = createPaper({ clock: () => noon })

  async function request(path: string, init: RequestInit = {}, version?: string): Promise<Response> {
    const ctx = createExecutionContext()
    const bindings = version === undefined ? env : { ...env, VERSION: { id: version, tag: '', timestamp: '' } }
    const response = await app.fetch(new Request(origin + path, { redirect: 'manual', ...init }), bindings, ctx)
    await waitOnExecutionContext(ctx)
    return response
  }

  async function desk(path: string, body: unknown): Promise<Response> {
    return await request(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${env.DESK_TOKEN}`, 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  async function importDrafts(...items: readonly unknown[]): Promise<ImportReport> {
    const response = await desk('/api/v1/desk/imports', { items })
    return v.parse(importReportSchema, await response.json())
  }

  /** Ranks what is there as the ranker would, at noon unless at another time (UTC epoch seconds). */
  async function rank(now = noon / 1000): Promise<void> {
    const db = openD1(env.DB)
    const { articles, sections } = await readCandidates(db, now, activityHours)
    await writeOffers(db, now, {})
    await writeRanking(env.SNAPSHOTS, composeRanking({ candidates: articles, sections, previous: null, now }))
  }

  return { request, desk, importDrafts, rank }
}
