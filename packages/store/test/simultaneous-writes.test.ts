import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openD1 } from '../src/d1/open-d1.ts'
import { createDraft } from '../src/desk/create-draft.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { addSource } from '../src/sources/add-source.ts'
import { emptyPaper } from './empty-paper.ts'

const writers = Array.from({ length: 20 }, (_, writer) => writer)
const headline = 'Same headline'
const newArticle = {
  section: 'Harbour',
  headline,
  dateline: null,
  byline: null,
  body: [{ type: 'paragraph' as const, text: 'x' }],
  credits: [],
}

beforeEach(emptyPaper)

async function slugsOfAll(): Promise<string[]> {
  const { results } = await env.DB.prepare('SELECT slug FROM articles').all<{ slug: string }>()
  return results.map(({ slug }) => slug)
}

describe('twenty at once', () => {
  it('create drafts of one headline, each under an address of its own', async () => {
    const results = await Promise.all(
      writers.map((writer) =>
        createDraft(openD1(env.DB), { article: newArticle, by: 'ed', now: 1, newKey: () => `${writer}` }),
      ),
    )
    const slugs = results.map((result) => (result.ok && result.created ? result.article.slug : result))
    expect(new Set(slugs)).toEqual(new Set(await slugsOfAll()))
    expect(new Set(slugs).size).toBe(20)
  })

  it('import articles of one headline, each under an address of its own', async () => {
    const results = await Promise.all(
      writers.map((writer) => importDrafts(openD1(env.DB), [makeDraft(writer, { headline })], { now: 1, rejected: 0 })),
    )
    const outcomes = results.flatMap(({ outcomes }) => outcomes)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(writers.map(() => 'added'))
    expect(new Set(outcomes.map(({ slug }) => slug))).toEqual(new Set(await slugsOfAll()))
    expect(await slugsOfAll()).toHaveLength(20)
  })

  it('import batches of the same 25 headlines, each under an address of its own', async () => {
    const batch = (writer: number) =>
      Array.from({ length: 25 }, (_, at) => makeDraft(writer * 25 + at, { headline: `Headline ${at}` }))
    const results = await Promise.all(
      writers.map((writer) => importDrafts(openD1(env.DB), batch(writer), { now: 1, rejected: 0 })),
    )
    const slugs = results.flatMap(({ outcomes }) => outcomes.map(({ slug }) => slug))
    expect(new Set(slugs)).toEqual(new Set(await slugsOfAll()))
    expect(new Set(slugs).size).toBe(500)
  })

  it('import one article, and it is there once', async () => {
    const results = await Promise.all(
      writers.map(() => importDrafts(openD1(env.DB), [makeDraft(1)], { now: 1, rejected: 0 })),
    )
    expect(new Set(results.flatMap(({ outcomes }) => outcomes.map(({ slug }) => slug)))).toEqual(
      new Set(await slugsOfAll()),
    )
    expect(await slugsOfAll()).toHaveLength(1)
  })

  it('follow one source, and it is new to one of them', async () => {
    const order = { url: 'https://wire.example/feed.xml', section: 'Wire' }
    const results = await Promise.all(writers.map(() => addSource(openD1(env.DB), order, { by: 'ed', now: 1 })))
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(results.map(({ source }) => source.id)).size).toBe(1)
  })
})
