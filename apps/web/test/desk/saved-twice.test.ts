import type { DeskArticleJson } from '@broadsheet/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

const slug = 'the-new-pier-opens'
const path = `/api/v1/desk/articles/${slug}`
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

async function save(ifMatch: string, text: string) {
  const body = { ...story, body: [{ type: 'paragraph', text }] }
  return await desk.ask<DeskArticleJson>('PUT', path, { headers: { 'If-Match': ifMatch }, body })
}

const tagOf = async () => (await desk.ask('GET', path)).headers.get('ETag') ?? ''

describe('a save that comes twice, as after an answer that was lost', () => {
  it('is answered twice with the article as it is, and written once', async () => {
    await desk.publish()
    const seen = await tagOf()
    const first = await save(seen, 'At last.')
    await desk.staleTags()
    desk.wait(60)
    const second = await save(seen, 'At last.')
    expect([second.status, second.headers.get('ETag')]).toEqual([200, first.headers.get('ETag')])
    expect(second.body).toEqual(first.body)
    expect(await desk.staleTags()).toEqual([])
  })

  it('at the same moment is written once, too', async () => {
    await desk.begin()
    const seen = await tagOf()
    const answers = await Promise.all([1, 2, 3].map(async () => await save(seen, 'At last.')))
    expect(answers.map(({ status, body }) => [status, body.revision])).toEqual([
      [200, 2],
      [200, 2],
      [200, 2],
    ])
  })

  it('is refused when another save stands between the two', async () => {
    await desk.begin()
    const seen = await tagOf()
    const first = await save(seen, 'Mine.')
    await save(first.headers.get('ETag') ?? '', 'Theirs.')
    expect((await save(seen, 'Mine.')).status).toBe(412)
  })

  it('by the form goes on as the first did', async () => {
    const browser = browserDesk()
    await browser.signIn()
    await desk.begin()
    const revision = (await tagOf()).replaceAll('"', '')
    const fields = { headline: 'The new pier opens', section: 'Council', body: 'At last.', revision, do: 'save' }
    for (const [what, done] of [
      ['save', 'save'],
      ['save', 'save'],
      ['publish', 'publish'],
    ] as const) {
      const response = await browser.post(`/desk/articles/${slug}`, { ...fields, do: what })
      const location = `/desk/articles/${slug}?done=${done}`
      expect([response.status, response.headers.get('Location')]).toEqual([303, location])
    }
  })
})
