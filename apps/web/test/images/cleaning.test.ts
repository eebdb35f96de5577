import { cleaningReportSchema, type Block, type CleaningReport } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { cleanImageFile } from '@broadsheet/parser'
import { sha256Of } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { deskUnderTest } from '../desk/desk-under-test.ts'
import { emptyPaper } from '../empty-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { drawSample } from './draw-sample.ts'
import { asText, photograph, secrets } from './photograph.ts'

const { request, importDrafts } = siteUnderTest()
const desk = deskUnderTest()
const cleaning = '/api/v1/desk/images/cleaning'
const addressOf = (name: string) => `https://paper.example/images/${name}`

beforeEach(emptyPaper)

/** Stores a file as the paper did before it cleaned and noted any: as it is, by its hash. */
async function storeAsBefore(bytes: Uint8Array<ArrayBuffer>, ending: string): Promise<string> {
  const name = `${(await sha256Of(bytes)).slice(0, 32)}.${ending}`
  await env.IMAGES.put(name, bytes)
  return name
}

async function show(number: number, ...blocks: Block[]): Promise<string> {
  const words: Block = { type: 'paragraph', text: `Ferry number ${number} left.` }
  await importDrafts(makeDraft(number, { body: [words, ...blocks] }))
  return `ferry-${number}-leaves-late`
}

function imageBlock(name: string): Block {
  return { type: 'image', url: addressOf(name), alt: 'A', width: null, height: null, caption: null, credit: null }
}

async function clean(after = ''): Promise<CleaningReport> {
  const { status, body } = await desk.ask('POST', cleaning, { body: { after } })
  expect(status).toBe(200)
  return v.parse(cleaningReportSchema, body)
}

const bytesAt = async (path: string) => new Uint8Array(await (await request(path)).arrayBuffer())
const articleOf = async (slug: string) =>
  (await desk.ask<{ body: Block[]; revision: number }>('GET', `/api/v1/desk/articles/${slug}`)).body

describe('an image that was stored before the paper cleaned files', () => {
  it('is cleaned at its old address, too, and articles show it by its new one', async () => {
    const taken = await photograph()
    const old = await storeAsBefore(taken, 'jpg')
    const film: Block = { type: 'video', url: 'https://wire.example/a.mp4', poster: addressOf(old), caption: null }
    const slug = await show(1, imageBlock(old), film)
    expect(asText(await bytesAt(`/images/${old}`))).toContain(secrets[0])

    const { images, next } = await clean()
    const shownAs = images[0]?.shownAs ?? ''
    expect(images).toEqual([{ name: old, outcome: 'cleaned', detail: null, shownAs, articles: [slug] }])
    expect([next, shownAs === old]).toEqual([null, false])
    for (const name of [old, shownAs]) {
      const published = asText(await bytesAt(`/images/${name}`))
      expect(published.length).toBeGreaterThan(100)
      for (const secret of secrets) expect(published).not.toContain(secret)
    }
    expect((await articleOf(slug)).body.slice(1)).toEqual([
      { ...imageBlock(shownAs), width: 40, height: 60 },
      { ...film, poster: addressOf(shownAs) },
    ])
    const { body } = await desk.ask('GET', `/api/v1/desk/images/${shownAs}`)
    expect(body).toMatchObject({ width: 40, height: 60, usedIn: 1, credit: 'Nell Harrow' })
    const headers = { Authorization: `Bearer ${env.DESK_TOKEN}` }
    const saved = await request(`/api/v1/desk/images/originals/${shownAs}`, { headers })
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(taken)
    expect(await clean()).toEqual({ images: [], next: null })
  })

  it('and has nothing to clean is noted by its name, and its articles stay as they are', async () => {
    const name = await storeAsBefore(await drawSample(400, 300), 'png')
    const slug = await show(2, imageBlock(name))
    expect(await clean()).toEqual({
      images: [{ name, outcome: 'noted', detail: null, shownAs: name, articles: [] }],
      next: null,
    })
    expect((await desk.ask('GET', `/api/v1/desk/images/${name}`)).body).toMatchObject({ width: 400, height: 300 })
    const { results } = await env.DB.prepare(
      'SELECT revision, lead_image IS NOT NULL AS led FROM articles WHERE slug = ?',
    )
      .bind(slug)
      .all()
    expect(results).toEqual([{ revision: 1, led: 1 }])
    expect((await clean()).images).toEqual([])
  })

  it('is left, with the reason, where its file is gone or is no image', async () => {
    const broken = await storeAsBefore(Uint8Array.from(new TextEncoder().encode('Dear editor')), 'gif')
    const gone = `${'f'.repeat(32)}.jpg`
    const slug = await show(3, imageBlock(broken), imageBlock(gone))
    const { images } = await clean()
    expect(images).toEqual([
      {
        name: broken,
        outcome: 'refused',
        detail: expect.stringContaining('export it as'),
        shownAs: broken,
        articles: [],
      },
      {
        name: gone,
        outcome: 'missing',
        detail: expect.stringContaining('Its file is gone.'),
        shownAs: gone,
        articles: [],
      },
    ])
    expect((await articleOf(slug)).body.slice(1)).toEqual([imageBlock(broken), imageBlock(gone)])
  })

  it('that more than two hundred articles show is cleaned at its address, and left', async () => {
    const old = await storeAsBefore(await photograph(), 'jpg')
    const drafts = Array.from({ length: 201 }, (_, index) => makeDraft(index + 10, { body: [imageBlock(old)] }))
    for (const from of [0, 70, 140]) await importDrafts(...drafts.slice(from, from + 70))
    expect((await clean()).images).toMatchObject([{ name: old, outcome: 'in-use', shownAs: old, articles: [] }])
    expect(asText(await bytesAt(`/images/${old}`))).not.toContain(secrets[0])
  })

  it('is shown by its new name by the next run, if one broke off before that', async () => {
    const taken = await photograph({ orientation: 1 })
    const old = await storeAsBefore(taken, 'jpg')
    const slug = await show(4, imageBlock(old))
    const headers = { Authorization: `Bearer ${env.DESK_TOKEN}` }
    await request('/api/v1/desk/images', { method: 'POST', headers, body: taken })
    await env.IMAGES.put(old, cleanImageFile(taken))
    expect((await clean()).images).toMatchObject([{ name: old, outcome: 'cleaned', articles: [slug] }])
  })

  it('is one of three in a run; the next goes on behind them, also where they were left', async () => {
    const names = ['a', 'b', 'c', 'd'].map((letter) => `${letter.repeat(32)}.jpg`)
    await show(5, ...names.map(imageBlock))
    const first = await clean()
    expect([first.images.map(({ name }) => name), first.next]).toEqual([names.slice(0, 3), names[2]])
    const second = await clean(first.next ?? '')
    expect([second.images.map(({ name }) => name), second.next]).toEqual([names.slice(3), null])
  })
})
