import { makeDraft } from '@broadsheet/model/testing'
import {
  createDraft,
  editArticle,
  findArticlePage,
  findDeskArticle,
  importDrafts,
  listAudit,
  listStale,
  openD1,
  publishDue,
  scheduleArticle,
} from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../test/empty-paper.ts'
import { tickAt } from '../test/tick-at.ts'
import { runSteps } from './run-steps.ts'

const db = openD1(env.DB)
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const tickSeconds = 300
const slug = 'the-new-pier-opens'

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(db, [makeDraft(1)], { now: 1, rejected: 0 })
  await env.DB.exec('DELETE FROM stale_tags')
})

async function begin(headline: string, at: number) {
  const body = [{ type: 'paragraph' as const, text: 'The pier opened.' }]
  const article = { section: 'Council', headline, dateline: null, byline: null, body, credits: [] }
  const created = await createDraft(db, { article, by: 'ed', now: noon, newKey: () => headline })
  if (!created.ok) throw new Error(created.reason)
  await scheduleArticle(db, { slug: created.article.slug, by: 'ed', now: noon, at })
}

describe('a scheduled article', () => {
  it('appears nowhere before its time, and is published by the first tick after it with its own time', async () => {
    const at = noon + 1_000
    await begin('The new pier opens', at)
    await runSteps(db, env.SNAPSHOTS, tickAt(at - 1))
    expect(await findArticlePage(db, slug, { listsAreShort: true })).toMatchObject({ status: 'unknown' })
    expect(await env.SNAPSHOTS.get('ranking')).not.toContain(slug)
    await runSteps(db, env.SNAPSHOTS, tickAt(at - 1 + tickSeconds))
    expect(await findArticlePage(db, slug, { listsAreShort: true })).toMatchObject({
      status: 'published',
      article: { publishedAt: at, modifiedAt: null },
    })
    expect(await env.SNAPSHOTS.get('ranking')).toContain(slug)
  })

  it('makes the pages stale that show it, and leaves one line in the audit log', async () => {
    await begin('The new pier opens', noon + 10)
    expect(await publishDue(db, noon + 9)).toBe(0)
    expect(await listStale(db, 100)).toEqual([])
    expect(await publishDue(db, noon + 10)).toBe(1)
    expect(await publishDue(db, noon + 10)).toBe(0)
    const tags = await listStale(db, 100)
    expect(tags.toSorted()).toEqual(
      [`article:${slug}`, 'day:2026-11-24', 'feed', 'front', 'search', 'section:council', 'sitemap'].toSorted(),
    )
    const { entries } = await listAudit(db, { article: slug, before: null, limit: 10 })
    expect(entries.map(({ who, verb, revision }) => [who, verb, revision])).toEqual([
      ['schedule', 'publish', 3],
      ['ed', 'schedule', 2],
      ['ed', 'create', 1],
    ])
  })

  it('is published once by two ticks at the same time', async () => {
    await begin('The new pier opens', noon + 10)
    await Promise.allSettled([publishDue(db, noon + 20), publishDue(db, noon + 20)])
    expect(await findDeskArticle(db, slug)).toMatchObject({ status: 'published', revision: 3 })
  })

  it('that an editor changed is published with the change', async () => {
    await begin('The new pier opens', noon + 10)
    const body = [{ type: 'paragraph' as const, text: 'The pier stays closed.' }]
    const content = {
      section: 'Council',
      headline: 'The new pier stays closed',
      body,
      dateline: null,
      byline: null,
      credits: [],
    }
    await editArticle(db, { slug, by: 'ed', now: noon + 5, seen: null, content })
    await publishDue(db, noon + 10)
    expect(await findDeskArticle(db, slug)).toMatchObject({
      status: 'published',
      headline: 'The new pier stays closed',
      publishedAt: noon + 10,
    })
  })

  it('waits for the next tick behind a hundred others, which have waited longer', async () => {
    for (let number = 0; number < 101; number += 1) await begin(`Pier ${number} opens`, noon + 200 - number)
    expect(await publishDue(db, noon + 300)).toBe(100)
    expect(await findDeskArticle(db, 'pier-0-opens')).toMatchObject({ status: 'scheduled' })
    expect(await publishDue(db, noon + 600)).toBe(1)
    expect(await findDeskArticle(db, 'pier-0-opens')).toMatchObject({ status: 'published', publishedAt: noon + 200 })
  })
})
