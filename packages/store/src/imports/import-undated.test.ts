import { backupArticleSchema, type ImportedDraft } from '@broadsheet/model'
import { makeDraft, type DraftChanges } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { exportArticles } from '../backup/export-articles.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { openD1 } from '../d1/open-d1.ts'
import { editArticle } from '../desk/edit-article.ts'
import { findDeskArticle } from '../desk/find-desk-article.ts'
import { publishArticle } from '../desk/publish-article.ts'
import { scheduleArticle } from '../desk/schedule-article.ts'
import { importDrafts } from './import-drafts.ts'

const db = openD1(env.DB)
const slug = 'ferry-1-leaves-late'
const key = 'https://quay.example/1'
const noon = makeDraft(1).publishedAt
const edit = {
  section: 'Harbour',
  headline: 'Ferry 1 leaves late',
  dateline: null,
  byline: null,
  body: [{ type: 'paragraph' as const, text: 'An editor wrote this.' }],
  credits: [],
}
const sailed = { body: [{ type: 'paragraph' as const, text: 'It sailed after all.' }] }

beforeEach(emptyPaper)

function dated(changes: DraftChanges = {}): ImportedDraft {
  return makeDraft(1, { ...changes, source: { key, file: 'a.html', ...changes.source } })
}

function undated(changes: DraftChanges = {}): ImportedDraft {
  return { ...dated(changes), publishedAt: null }
}

async function importAt(now: number, ...drafts: ImportedDraft[]) {
  const { outcomes, staleTags } = await importDrafts(db, drafts, { now, rejected: 0, by: 'import' })
  return { outcomes: outcomes.map(({ outcome, status }) => `${outcome} ${status}`), staleTags }
}

async function outcomesAt(now: number, ...drafts: ImportedDraft[]) {
  return (await importAt(now, ...drafts)).outcomes
}

async function article() {
  const found = await findDeskArticle(db, slug)
  if (found === null) throw new Error('There is no such article')
  const { status, publishedAt, modifiedAt, revision, body } = found
  const [block] = body
  return { status, publishedAt, modifiedAt, revision, text: block?.type === 'paragraph' ? block.text : null }
}

async function rows() {
  const { results } = await env.DB.prepare('SELECT * FROM articles ORDER BY id').all()
  return results
}

describe('a draft without a date', () => {
  it('becomes a draft of the paper that makes nothing stale, and importing it again changes nothing', async () => {
    const first = await importAt(5, undated())
    expect(first).toEqual({ outcomes: ['drafted draft'], staleTags: [] })
    expect(await article()).toMatchObject({ status: 'draft', revision: 1 })
    const before = await rows()
    expect(await importAt(9, undated(), undated())).toEqual({
      outcomes: ['unchanged draft', 'unchanged draft'],
      staleTags: [],
    })
    expect(await rows()).toEqual(before)
  })

  it('is changed by its source, and stays a draft', async () => {
    await importAt(5, undated())
    expect(await importAt(9, undated(sailed))).toEqual({ outcomes: ['updated draft'], staleTags: [] })
    expect(await article()).toMatchObject({ status: 'draft', text: 'It sailed after all.', modifiedAt: null })
    expect(await outcomesAt(10, undated(sailed))).toEqual(['unchanged draft'])
  })

  it.each([
    ['the same', {}],
    ['changed', sailed],
  ])('is published with its date once its source, otherwise %s, names one', async (_, changes) => {
    await importAt(5, undated())
    const { outcomes, staleTags } = await importAt(9, dated(changes))
    expect(outcomes).toEqual(['updated published'])
    expect(staleTags).toEqual(expect.arrayContaining(['front', 'section:harbour']))
    expect(await article()).toMatchObject({ status: 'published', publishedAt: noon, modifiedAt: null })
    expect(await outcomesAt(10, dated(changes), undated(changes))).toEqual([
      'unchanged published',
      'unchanged published',
    ])
    expect(await rows()).toHaveLength(1)
  })

  it('keeps the date of the editor who published it, whatever its source says then', async () => {
    await importAt(5, undated())
    await publishArticle(db, { slug, by: 'ed', now: 77 })
    expect(await outcomesAt(80, dated(), undated())).toEqual(['unchanged published', 'unchanged published'])
    expect(await outcomesAt(81, dated(sailed))).toEqual(['updated published'])
    expect(await article()).toMatchObject({ publishedAt: 77, modifiedAt: 81, text: 'It sailed after all.' })
    expect(await outcomesAt(82, dated(sailed), undated(sailed))).toEqual(['unchanged published', 'unchanged published'])
    expect(await outcomesAt(83, undated())).toEqual(['updated published'])
    expect(await article()).toMatchObject({ publishedAt: 77 })
  })

  it('stays as an editor has changed it, with a date or without, until its source changes', async () => {
    await importAt(5, undated())
    await editArticle(db, { slug, by: 'ed', now: 6, seen: null, content: edit })
    expect(await outcomesAt(9, undated(), dated())).toEqual(['unchanged draft', 'unchanged draft'])
    expect(await article()).toMatchObject({ status: 'draft', text: 'An editor wrote this.' })
    expect(await outcomesAt(10, dated(sailed))).toEqual(['updated draft'])
    expect(await article()).toMatchObject({ status: 'draft', text: 'It sailed after all.' })
  })

  it('that is scheduled keeps its time', async () => {
    await importAt(5, undated())
    await scheduleArticle(db, { slug, by: 'ed', now: 6, at: 1_000 })
    expect(await outcomesAt(9, dated())).toEqual(['unchanged draft'])
    expect(await article()).toMatchObject({ status: 'scheduled', publishedAt: 1_000 })
  })

  it('leaves the date of an article that had one', async () => {
    await importAt(5, dated())
    expect(await outcomesAt(9, undated())).toEqual(['unchanged published'])
    expect(await outcomesAt(10, undated(sailed))).toEqual(['updated published'])
    expect(await article()).toMatchObject({ status: 'published', publishedAt: noon, text: 'It sailed after all.' })
  })

  it.each([
    ['first', [undated(), dated()]],
    ['last', [dated(), undated()]],
  ])('that stands %s in a batch with the same article has its date', async (_, drafts) => {
    expect(await outcomesAt(5, ...drafts)).toEqual(['added published', 'unchanged published'])
    expect(await article()).toMatchObject({ status: 'published', publishedAt: noon })
  })
})

it('a draft without a date comes back from a backup as one', async () => {
  await importAt(5, undated())
  const lines: unknown = JSON.parse(JSON.stringify(await exportArticles(db, { after: 0, limit: 9 })))
  await emptyPaper()
  await restoreBackup(db, v.parse(v.array(backupArticleSchema), lines), { now: 6, by: 'ed' })
  expect(await article()).toMatchObject({ status: 'draft' })
  expect(await outcomesAt(7, undated())).toEqual(['unchanged draft'])
  await publishArticle(db, { slug, by: 'ed', now: 77 })
  expect(await outcomesAt(78, dated())).toEqual(['unchanged published'])
})

describe('a draft without an address and a date', () => {
  const ofFile = (file: string) => undated({ source: { key: 'dump:undated:ferry-1-leaves-late:1a2b3c4d', file } })
  const named = (file: string) => dated({ source: { key: 'dump:2026-11-20T12:01:00Z:ferry-1-leaves-late', file } })

  it('is known by file and headline when it gets a date, and when it has none again', async () => {
    await importAt(5, ofFile('a.html'))
    expect(await outcomesAt(6, named('a.html'))).toEqual(['updated published'])
    expect(await outcomesAt(7, named('a.html'))).toEqual(['unchanged published'])
    expect(await outcomesAt(8, ofFile('a.html'))).toEqual(['unchanged published'])
    expect(await rows()).toHaveLength(1)
  })

  it('is the article that was imported with a date from its file', async () => {
    await importAt(5, named('a.html'))
    expect(await outcomesAt(6, ofFile('a.html'))).toEqual(['unchanged published'])
  })

  it('is not the article of another file', async () => {
    await importAt(5, ofFile('a.html'))
    expect(await outcomesAt(6, named('b.html'))).toEqual(['added published'])
    expect(await rows()).toHaveLength(2)
  })
})
