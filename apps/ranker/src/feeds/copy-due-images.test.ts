import { imageAddresses } from '@broadsheet/model'
import { findDeskArticle, listDueCopies, openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { dyingAfter } from '../../test/dying-after.ts'
import { emptyPaper } from '../../test/empty-paper.ts'
import { db, follow, noon, poll } from '../../test/followed-feeds.ts'
import { rss } from '../../test/sample-feeds.ts'
import { script, seenAt } from '../../test/scripted-site.ts'
import { newsroomUnderTest, testPollDeps } from '../../test/test-poll-deps.ts'
import { askForImages, giveImage } from './ask-for-images.ts'
import { copyDueImages } from './copy-due-images.ts'
import type { PollDeps } from './create-poll-deps.ts'

/** GIFs of one pixel, each of another colour. */
const gif = (colour: number) =>
  btoa(
    atob('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=').replace(
      '\0\0\0\xff',
      `${String.fromCharCode(colour)}\0\0\xff`,
    ),
  )
const retry = noon + 3_600
const plenty = () => 1_000
const none = { copied: 0, known: 0, failed: 0, articles: 0 }

beforeEach(emptyPaper)

/** Follows a feed of a story for each list of images, and polls it. */
async function bring(name: string, ...stories: string[][]): Promise<void> {
  const items = stories.map((images, index) => ({
    number: index + 1,
    text: `Ferry ${index + 1} left late.&lt;/p&gt;${images.map((url) => `&lt;img src="${url}"&gt;`).join('')}&lt;p&gt;It was late.`,
  }))
  await follow(await script(name, { body: rss(items) }), 'Wire', noon, true)
  await poll()
}

async function copy(now = noon, changes: Partial<PollDeps> = {}, requestsLeft = plenty) {
  return await copyDueImages(db, now, { deps: testPollDeps(changes), requestsLeft })
}

async function shown(number = 1): Promise<string[]> {
  const article = await findDeskArticle(db, `ferry-${number}-leaves-late`)
  return imageAddresses(article?.body ?? [])
}

const isOwn = expect.stringMatching(/^https:\/\/paper\.example\/images\/[0-9a-f]{32}\.gif$/)
const dueAt = async (now: number) => (await listDueCopies(db, now, 99)).map(({ url }) => url)

describe('the images of a source that copies them', () => {
  it('are in the paper after the run, with their size, and the article is told of no change', async () => {
    const [a, b] = [await script('copy/a.gif', { bytes: gif(1) }), await script('copy/b.gif', { bytes: gif(2) })]
    await bring('copy/feed', [a, b], [a])
    expect([await shown(1), await shown(2)]).toEqual([[a, b], [a]])
    expect(await copy()).toEqual({ copied: 2, known: 1, failed: 0, articles: 2 })
    expect([await shown(1), await shown(2)]).toEqual([[isOwn, isOwn], [isOwn]])
    const article = await findDeskArticle(db, 'ferry-1-leaves-late')
    expect(article).toMatchObject({ modifiedAt: null, changedBy: 'feeds' })
    expect(article?.body[1]).toMatchObject({ width: 1, height: 1 })
    const name = (await shown(1))[0]?.split('/').at(-1) ?? ''
    expect((await env.IMAGES.head(name))?.httpMetadata?.contentType).toBe('image/gif')
    expect([await copy(noon + 300), await seenAt('copy/a.gif')]).toEqual([none, [expect.anything()]])
  })

  it('stay as they are with a source that copies none', async () => {
    const url = await script('copy/left.gif', { bytes: gif(1) })
    await follow(await script('copy/none', { body: rss([{ number: 1, text: `Late.&lt;img src="${url}"&gt;` }]) }))
    await poll()
    expect([await copy(), await shown()]).toEqual([none, [url]])
  })

  it('are not fetched again when the item changes', async () => {
    const url = await script('copy/again.gif', { bytes: gif(3) })
    await bring('copy/changes', [url])
    await copy()
    const changed = { number: 1, text: `Ferry 1 never left.&lt;/p&gt;&lt;img src="${url}"&gt;` }
    await script('copy/changes', { body: rss([changed]) })
    expect(await poll(noon + 7_200)).toMatchObject({ updated: 1 })
    expect(await shown()).toEqual([url])
    expect(await copy(noon + 7_200)).toEqual({ copied: 0, known: 1, failed: 0, articles: 1 })
    expect([await shown(), (await seenAt('copy/again.gif')).length]).toEqual([[isOwn], 1])
  })
})

describe('an image that cannot be copied', () => {
  it.each([
    ['is not there', { status: 404 }],
    ['is a page', { body: '<!DOCTYPE html>', headers: { 'Content-Type': 'image/gif' } }],
    ['is cut off', { bytes: btoa(atob(gif(1)).slice(0, 20)) }],
    ['is too large by its word', { bytes: gif(1), headers: { 'Content-Length': '26000000' } }],
    ['redirects into a private network', { status: 302, headers: { Location: 'http://10.0.0.1/a.gif' } }],
    ['redirects on and on', { status: 302, headers: { Location: '/copy/broken.gif' } }],
    ['breaks off', { misbehaviour: 'breaks-off' as const }],
  ])('because it %s, is tried once more, then stays where it is, and its article has the others', async (_, answer) => {
    const [good, broken] = [await script('copy/good.gif', { bytes: gif(1) }), await script('copy/broken.gif', answer)]
    await bring('copy/half', [broken, good])
    expect(await copy()).toEqual({ copied: 1, known: 0, failed: 1, articles: 1 })
    expect(await shown()).toEqual([broken, isOwn])
    expect([await copy(retry - 1), await dueAt(retry)]).toEqual([none, [broken]])
    expect(await copy(retry)).toEqual({ ...none, failed: 1 })
    expect([await shown(), await dueAt(retry + 99_999)]).toEqual([[broken, isOwn], []])
  })

  it('is never asked for in a private network', async () => {
    await bring('copy/private', ['http://192.168.0.1/a.gif', 'http://localhost:1/a.gif'])
    let asked = 0
    const fetch: PollDeps['fetch'] = async () => ((asked += 1), new Response('{}', { status: 500 }))
    expect(await copy(noon, { fetch })).toEqual({ ...none, failed: 2 })
    expect(asked).toBe(0)
  })

  it('may come at the second attempt', async () => {
    const url = await script('copy/late.gif', { status: 503 }, { bytes: gif(4) })
    await bring('copy/second', [url])
    await copy()
    expect(await copy(retry)).toEqual({ copied: 1, known: 0, failed: 0, articles: 1 })
    expect(await shown()).toEqual([isOwn])
  })
})

describe('a run', () => {
  const many = async (count: number) =>
    await Promise.all(
      Array.from({ length: count }, async (_, index) => await script(`copy/many/${index}.gif`, { bytes: gif(index) })),
    )

  it('copies twenty images at most, and the next runs copy the rest', async () => {
    await bring('copy/twenty', await many(23))
    expect(await copy()).toEqual({ copied: 20, known: 0, failed: 0, articles: 1 })
    expect(await copy(noon + 300)).toEqual({ copied: 3, known: 0, failed: 0, articles: 1 })
    expect(await shown()).toEqual(Array.from({ length: 23 }, () => isOwn))
  })

  it('sends no more requests than it may, and begins none when its time is over', async () => {
    await bring('copy/few', await many(4))
    let left = 9
    const fetch: PollDeps['fetch'] = async (url, init) => ((left -= 1), await globalThis.fetch(url, init))
    const give: PollDeps['giveImage'] = async (bytes, source) => (
      (left -= 1),
      await giveImage(newsroomUnderTest, bytes, source)
    )
    expect(await copy(noon, { fetch, giveImage: give }, () => left)).toMatchObject({ copied: 3 })
    expect(left).toBe(3)
    let clock = 0
    expect(await copy(noon, { clock: () => (clock += 40_000) })).toMatchObject({ copied: 1 })
  })

  it('asks for nothing if it may send nothing', async () => {
    await bring('copy/nothing', await many(1))
    const findImages = async () => await Promise.reject(new Error('It was asked'))
    expect(await copy(noon, { findImages }, () => 4)).toEqual(none)
  })

  it('puts images off for an hour where the paper has no bucket', async () => {
    const [url] = await many(1)
    await bring('copy/off', [url ?? ''])
    expect(await copy(noon, { findImages: async () => await Promise.resolve(null) })).toEqual(none)
    expect([await dueAt(retry - 1), await dueAt(retry)]).toEqual([[], [url]])
    expect(await copy(retry)).toMatchObject({ copied: 1 })
  })

  it('that the newsroom fails loses no article, and the next tries again', async () => {
    const [url] = await many(1)
    await bring('copy/newsroom', [url ?? ''])
    const failing = { fetch: async () => await Promise.resolve(new Response(null, { status: 503 })) }
    const findImages: PollDeps['findImages'] = async (addresses) => await askForImages(failing, addresses)
    await expect(copy(noon, { findImages })).rejects.toThrow('The newsroom answered 503 to addresses of images')
    const give: PollDeps['giveImage'] = async (bytes, source) => await giveImage(failing, bytes, source)
    await expect(copy(noon, { giveImage: give })).rejects.toThrow('The newsroom answered 503 to an image')
    expect([await shown(), await dueAt(noon)]).toEqual([[url], []])
    expect(await copy(retry)).toMatchObject({ copied: 1, articles: 1 })
  })

  it('that dies at any statement loses nothing once the next runs are over', async () => {
    const [a, b] = await many(2)
    let survived = false
    let answers = 0
    for (; !survived; answers += 1) {
      await emptyPaper()
      await bring('copy/dying', [a ?? '', b ?? ''])
      const dying = openD1(dyingAfter(answers, env).DB)
      const run = copyDueImages(dying, noon, { deps: testPollDeps(), requestsLeft: plenty })
      survived = await run.then(
        () => true,
        () => false,
      )
      await copy(noon + 300)
      await copy(retry)
      expect(await shown(), `died after ${answers} answers`).toEqual([isOwn, isOwn])
      expect(await dueAt(retry + 99_999)).toEqual([])
    }
    expect(answers).toBeGreaterThan(4)
  }, 60_000)

  it('that the same image ends each time gives it up, and the others go on', async () => {
    const [poison, good] = await many(2)
    await bring('copy/poison', [poison ?? ''], [good ?? ''])
    const give: PollDeps['giveImage'] = async (bytes, source) => {
      if (source === poison) throw new Error('The machine was switched off')
      return await giveImage(newsroomUnderTest, bytes, source)
    }
    for (const now of [noon, noon + 300, retry, retry + 300, retry + 3_600]) {
      await copy(now, { giveImage: give }).catch(() => {})
    }
    expect([await shown(1), await shown(2), await dueAt(retry + 99_999)]).toEqual([[poison], [isOwn], []])
  })
})
