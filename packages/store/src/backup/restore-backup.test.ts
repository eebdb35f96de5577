import type { BackupArticle } from '@broadsheet/model'
import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { collectDeps, gain, noon, openPaper, slugOf } from '../../test/paper-with-readers.ts'
import { collectViews } from '../activity/collect-views.ts'
import { listAudit } from '../audit/list-audit.ts'
import { listStale } from '../cache/stale-tags.ts'
import { openD1 } from '../d1/open-d1.ts'
import { addRedirect } from '../desk/add-redirect.ts'
import { correctArticle } from '../desk/correct-article.ts'
import { createDraft } from '../desk/create-draft.ts'
import { editArticle } from '../desk/edit-article.ts'
import { moveArticle } from '../desk/move-article.ts'
import { scheduleArticle } from '../desk/schedule-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { placeArticle } from '../placements/place-article.ts'
import { readCandidates } from '../ranking/read-candidates.ts'
import { writeRelated } from '../related/write-related.ts'
import { castVote } from '../votes/cast-vote.ts'
import { exportArticles } from './export-articles.ts'
import { restoreBackup } from './restore-backup.ts'

const db = () => openD1(env.DB)
const order = { by: 'Nell', now: noon }
const story = {
  section: 'Council',
  headline: 'The new pier opens',
  dateline: null,
  byline: null,
  body: [{ type: 'paragraph' as const, text: 'The pier opened.' }],
  credits: ['Jonna Brask helped.'],
}

const exportAll = async () => await exportArticles(db(), { after: 0, limit: 200 })

async function wipe(): Promise<void> {
  await emptyPaper()
}

/**
 * Rows of a table that belong to articles, in an order of their own. `preview_epoch` is left out: preview links end
 * with a restoration (apps/web/test/desk/preview.test.ts); and so are the hours in a row, which `activity_hours` has.
 */
async function rowsOf(table: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()
  const rows = results.map((row) => ({ ...row, preview_epoch: null, hours: null, first_hour: null }))
  return rows.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

const tables = [
  'articles',
  'sections',
  'slug_history',
  'captured_headlines',
  'related',
  'activity_hours',
  'daily_activity',
  'article_totals',
  'placements',
]

async function allRows(): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await rowsOf(table)] as const)))
}

/** Six ferries and more, in every state, read, voted for, compared, placed, moved and written anew. */
async function livelyPaper(): Promise<void> {
  await openPaper()
  const drafts = [
    makeDraft(7, { captured: { views: 40, votes: 3, related: captured('One', 'Two'), ranking: captured('Three') } }),
    makeDraft(8, {
      section: 'HARBOUR',
      headline: '渡轮再次晚点',
      publishedAt: noon - 40 * 86_400,
      captured: { views: 9 },
    }),
  ]
  await importDrafts(db(), drafts, { now: 1, rejected: 0 })
  await editArticle(db(), { slug: slugOf(1), ...order, seen: null, content: story })
  await correctArticle(db(), { slug: slugOf(2), ...order, text: 'It was early.' })
  await moveArticle(db(), { slug: slugOf(2), ...order, section: 'Letters', newSlug: 'ferry-2' })
  await withdrawArticle(db(), { slug: slugOf(3), ...order })
  await addRedirect(db(), { from: 'old-ferry.html', to: slugOf(4), ...order })
  for (const key of ['draft', 'due'])
    await createDraft(db(), { article: { ...story, key }, ...order, newKey: () => '' })
  await scheduleArticle(db(), { slug: 'the-new-pier-opens-2', ...order, at: noon + 3600 })
  await collectViews(db(), collectDeps([gain(1), gain(1, { hour: noon - 7200 }), gain(1, { slug: slugOf(5) })]))
  for (const voter of ['a', 'b']) await castVote(db(), { slug: slugOf(5), voter, network: 'n', at: noon - 30 })
  // So that the hour at which it was captured becomes a day.
  await collectViews(db(), collectDeps([gain(1, { slug: '渡轮再次晚点' })]))
  await placeArticle(db(), { slug: slugOf(5), kind: 'pin', until: noon + 3600, ...order })
  const { results } = await env.DB.prepare('SELECT id, content_hash AS contentHash FROM articles').all<{
    id: number
    contentHash: string
  }>()
  const pairs = [
    { articleId: 1, otherId: 4, score: 0.1 + 0.2 },
    { articleId: 5, otherId: 7, score: 1 / 3 },
    { articleId: 7, otherId: 6, score: 2 / 3 },
  ]
  const compared = results.map((article) => ({ ...article, language: 'en' }))
  await writeRelated(
    db(),
    {
      articles: compared,
      pairs,
      folded: new Map([
        [4, 6],
        [7, 5],
      ]),
    },
    noon,
  )
}

beforeEach(wipe)

describe('articles that are brought back', () => {
  it('are in every table what they were, and export as they did', async () => {
    await livelyPaper()
    const [before, lines] = [await allRows(), await exportAll()]
    for (const table of tables) expect([table, before[table]?.length]).not.toEqual([table, 0])
    await wipe()
    const { outcomes } = await restoreBackup(db(), lines, order)
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['restored']))
    expect(await allRows()).toEqual(before)
    expect(await exportAll()).toEqual(lines)
  })

  it('come back in batches of any size, each with what it shares with those before it', async () => {
    await livelyPaper()
    const [before, lines] = [await allRows(), await exportAll()]
    await wipe()
    for (const line of lines) await restoreBackup(db(), [line], order)
    expect(await allRows()).toEqual(before)
  })

  it('rank as they did', async () => {
    await livelyPaper()
    const [candidates, lines] = [await readCandidates(db(), noon, 96), await exportAll()]
    await wipe()
    await restoreBackup(db(), lines, order)
    expect(await readCandidates(db(), noon, 96)).toEqual(candidates)
  })

  it('make stale what shows them, and stand in the audit log; a second time changes nothing', async () => {
    await livelyPaper()
    const lines = await exportAll()
    await wipe()
    const { staleTags } = await restoreBackup(db(), lines, order)
    expect(staleTags).toEqual(expect.arrayContaining(['front', 'feed', 'section:harbour', 'section:letters']))
    expect(staleTags).toEqual(expect.not.arrayContaining(['article:the-new-pier-opens']))
    expect((await listStale(db(), 100)).toSorted()).toEqual(staleTags.toSorted())
    const audit = async () => (await listAudit(db(), { article: null, before: null, limit: 100 })).entries
    const [entry, ...others] = await audit()
    expect(others).toHaveLength(lines.length - 1)
    expect(entry).toMatchObject({ who: 'Nell', verb: 'restore', detail: { from: 'archive' } })
    const rows = await allRows()
    const again = await restoreBackup(db(), lines, order)
    expect(again.staleTags).toEqual([])
    expect(new Set(again.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
    expect([await allRows(), (await audit()).length]).toEqual([rows, lines.length])
  })
})

describe('what is there', () => {
  it('stays as it is, and is told apart from what is the same', async () => {
    await openPaper()
    const lines = await exportAll()
    await collectViews(db(), collectDeps([gain(1)]))
    await correctArticle(db(), { slug: slugOf(2), ...order, text: 'It was early.' })
    const rows = await allRows()
    const { outcomes } = await restoreBackup(db(), lines, order)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'kept',
      ...Array.from({ length: 4 }, () => 'unchanged'),
    ])
    expect(await allRows()).toEqual(rows)
  })

  it('keeps its address and its id: an article that wants the address is refused, one that wants the id gets another', async () => {
    await openPaper()
    await addRedirect(db(), { from: 'old-ferry', to: slugOf(2), ...order })
    const [line] = await exportAll()
    if (line === undefined) throw new Error('There is nothing to bring back')
    const other = (key: string, changes: Partial<BackupArticle>): BackupArticle => ({
      ...line,
      ...changes,
      source: { ...line.source, key },
    })
    const batch = [
      other('a', {}),
      other('b', { slug: 'b', oldAddresses: ['old-ferry'] }),
      other('c', { slug: 'c' }),
      other('d', { slug: 'd', oldAddresses: ['c'] }),
      other('e', { slug: 'e', paper: { ...line.paper, id: 7 } }),
    ]
    const { outcomes } = await restoreBackup(db(), batch, order)
    expect(outcomes).toMatchObject([
      { outcome: 'rejected', address: slugOf(1) },
      { outcome: 'rejected', address: 'old-ferry' },
      { outcome: 'restored', slug: 'c' },
      { outcome: 'rejected', address: 'c' },
      { outcome: 'restored', slug: 'e' },
    ])
    const { results } = await env.DB.prepare(`SELECT id, slug FROM articles WHERE id > 6 ORDER BY id`).all()
    expect(results).toEqual([
      { id: 7, slug: 'e' },
      { id: 8, slug: 'c' },
    ])
  })
})

it('an article that another program wrote, with nothing of a paper, counts what it brings as of its hour', async () => {
  await openPaper()
  const [line] = await exportAll()
  if (line === undefined) throw new Error('There is nothing to bring back')
  const { paper: _, ...bare } = line
  const source = { ...bare.source, key: 'bare' }
  await restoreBackup(db(), [{ ...bare, slug: 'bare', oldAddresses: [], source, views: 4, votes: 2 }], order)
  const [back] = await exportArticles(db(), { after: 6, limit: 1 })
  expect(back).toMatchObject({
    slug: 'bare',
    views: 4,
    votes: 2,
    paper: { id: 7, revision: 1, hours: [[expect.any(Number), 4, 2, 0, 0]] },
  })
  expect(back?.paper.heat).toEqual([expect.any(Number), expect.any(Number)])
  expect(back?.paper.contentHash).toBe(line.paper.contentHash)
})
