import { changeSource, listSources, openD1, removeSource } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { dyingAfter } from '../../test/dying-after.ts'
import { emptyPaper } from '../../test/empty-paper.ts'
import { articles, db, follow, noon, poll, rows, theFeed } from '../../test/followed-feeds.ts'
import { rss } from '../../test/sample-feeds.ts'
import { script, seenAt, siteHost } from '../../test/scripted-site.ts'
import { testPollDeps } from '../../test/test-poll-deps.ts'
import { refreshRelated } from '../refresh-related.ts'
import { askForItems } from './ask-for-items.ts'
import { pollDueFeeds } from './poll-due-feeds.ts'

beforeEach(emptyPaper)

describe('two feeds with the same story', () => {
  it('have one article, which stays in the section of the first', async () => {
    await follow(await script('poll/first', { body: rss([{ number: 1 }]) }), 'Harbour')
    await poll()
    await follow(await script('poll/second', { body: rss([{ number: 1 }, { number: 3 }]) }), 'Weather', noon + 60)
    const linked = rss([{ number: 2, guid: 'else:2', link: 'https://wire.example/1?utm_source=rss#top' }])
    await follow(await script('poll/third', { body: linked }), 'Council', noon + 60)
    await poll(noon + 60)
    expect(await articles()).toMatchObject([
      { slug: 'ferry-1-leaves-late', section_slug: 'harbour' },
      { slug: 'ferry-3-leaves-late', section_slug: 'weather' },
    ])
    expect((await listSources(db)).map(({ outcome }) => outcome)).toMatchObject([
      { added: 1 },
      { added: 1, known: 1 },
      { added: 0, known: 1 },
    ])
  })

  it('under two headlines and addresses have two articles, of which lists show one', async () => {
    const headline = 'Harbour board votes to close the old fish market after ninety years'
    const text = `The harbour board voted on Monday night to close the old fish market on Gull Quay after ninety years of trade.
      Traders who packed the gallery shouted as the chair read out the count, nine votes against three. The market will
      shut on the last day of March, and its hall is to become a museum of the herring fleet. The board said repairs to
      the roof and the cold store would have cost four million, more than the market earned in a decade. Traders were
      offered stalls in the new hall by the ferry terminal, where rents are twice as high.`
    await follow(await script('poll/one', { body: rss([{ number: 1, headline, text }]) }))
    await follow(await script('poll/other', { body: rss([{ number: 2, headline, text }]) }))
    await poll()
    expect(await articles()).toHaveLength(2)
    await refreshRelated(db, noon)
    expect(await rows('SELECT id, duplicate_of FROM articles ORDER BY id')).toEqual([
      { id: 1, duplicate_of: null },
      { id: 2, duplicate_of: 1 },
    ])
  })
})

describe('a run', () => {
  it('polls ten feeds at most, those first that have waited longest, and the next run polls the rest', async () => {
    for (let number = 12; number > 0; number -= 1) {
      await follow(await script(`poll/many/${number}`, { body: rss([{ number }]) }), 'Wire', noon - number)
    }
    expect(await poll()).toMatchObject({ feeds: 10, added: 10 })
    expect(await seenAt('poll/many/2')).toEqual([])
    expect(await poll(noon + 300)).toMatchObject({ feeds: 2, added: 2 })
    expect(await articles()).toHaveLength(12)
  })

  it('sends no more requests than a Worker may', async () => {
    const headers = { Location: `http://${siteHost}/poll/turning` }
    await script('poll/turning', { status: 302, headers })
    for (let number = 0; number < 10; number += 1) {
      await follow(await script(`poll/turning/${number}`, { status: 302, headers }))
    }
    let asked = 0
    const deps = testPollDeps({ fetch: (url, init) => ((asked += 1), fetch(url, init)) })
    const { feeds } = await poll(noon, deps)
    expect([feeds, asked]).toEqual([5, 30])
    expect(await poll(noon + 300)).toMatchObject({ feeds: 5 })
  })

  it('polls nothing while the paper’s time zone is unknown', async () => {
    await follow(await script('poll/zone', { body: rss([{ number: 1 }]) }))
    await expect(poll(noon, testPollDeps({ timezone: 'Harbour/Time' }))).rejects.toThrow(/Harbour\/Time/)
    expect(await seenAt('poll/zone')).toEqual([])
    expect(await listSources(db)).toMatchObject([{ failures: 0, polledAt: null }])
  })

  it('begins no poll when its time is over', async () => {
    for (const name of ['a', 'b']) await follow(await script(`poll/late/${name}`, { body: rss([]) }))
    let clock = 0
    expect(await poll(noon, testPollDeps({ clock: () => (clock += 40_000) }))).toMatchObject({ feeds: 1 })
  })

  it('polls no feed that is paused or was removed', async () => {
    await follow(await script('poll/paused', { body: rss([]) }))
    await follow(await script('poll/removed', { body: rss([]) }))
    await changeSource(db, 1, { paused: true }, { by: 'ed', now: noon })
    await removeSource(db, 2, { by: 'ed', now: noon })
    expect(await poll()).toMatchObject({ feeds: 0 })
  })

  it('keeps the changes that an editor makes meanwhile', async () => {
    await follow(await script('poll/ends/1', { status: 410 }))
    await follow(await script('poll/ends/2', { status: 410 }))
    await follow(await script('poll/ends/3', { body: rss([]) }))
    const by = { by: 'ed', now: noon - 1 }
    const deps = testPollDeps({
      fetch: async (url, init) => {
        const id = Number(url.at(-1))
        await (id === 2 ? removeSource(db, id, by) : changeSource(db, id, { paused: true }, by))
        return await fetch(url, init)
      },
    })
    expect(await poll(noon, deps)).toMatchObject({ feeds: 3 })
    expect(await listSources(db)).toMatchObject([
      { id: 1, pauseReason: 'by:ed', pausedAt: noon - 1 },
      { id: 3, pauseReason: 'by:ed', pausedAt: noon - 1 },
    ])
  })
})

describe('a run that dies', () => {
  it('at any statement loses nothing and doubles nothing once the next run is over', async () => {
    const begin = async () => {
      await emptyPaper()
      const items = Array.from({ length: 60 }, (_, index) => ({ number: index + 1 }))
      await follow(await script('poll/dying', { body: rss(items), headers: { ETag: '"1"' } }))
    }
    const state = async () => ({
      articles: await articles(),
      audit: await rows("SELECT verb, slug FROM audit WHERE verb = 'import' ORDER BY slug"),
      claims: await rows('SELECT * FROM feed_items ORDER BY source_key'),
      feed: await rows('SELECT url, failures, failing_since, articles, etag, paused_at FROM feeds'),
    })
    await begin()
    await poll()
    const clean = await state()
    expect(clean.articles).toHaveLength(60)
    expect(clean.feed).toMatchObject([{ failures: 0, articles: 60, etag: '"1"' }])

    let survived = false
    let answers = 0
    for (; !survived; answers += 1) {
      await begin()
      const dying = openD1(dyingAfter(answers, env).DB)
      survived = await pollDueFeeds(dying, noon, testPollDeps()).then(
        () => true,
        () => false,
      )
      await poll(noon + 300)
      expect(await state(), `died after ${answers} answers`).toEqual(clean)
    }
    // The due feeds; the beginning; two batches of known items, claims, imports and articles; the end.
    expect(answers).toBeGreaterThan(10)
  }, 60_000)

  it('because the newsroom fails loses nothing, and the next run reads the feed', async () => {
    await follow(await script('poll/unread', { body: rss([{ number: 1 }]) }))
    const newsroom = { fetch: async () => new Response(null, { status: 503 }) }
    const deps = testPollDeps({ readItems: async (bytes, feed) => await askForItems(newsroom, bytes, feed) })
    await expect(poll(noon, deps)).rejects.toThrow('The newsroom answered 503 to a feed')
    expect(await theFeed()).toMatchObject({ outcome: { is: 'failed', reason: 'interrupted' } })
    expect(await poll(noon + 3_600)).toMatchObject({ feeds: 1, added: 1 })
    expect(await theFeed()).toMatchObject({ failures: 0, outcome: { is: 'read' } })
  })

  it('at the same feed each time does not delay the others, and that feed is paused in the end', async () => {
    await follow(await script('poll/poison', { body: rss([{ number: 1 }]) }), 'Wire', noon - 1)
    await follow(await script('poll/well', { body: rss([{ number: 2 }]) }))
    const deps = testPollDeps({
      fetch: async (url, init) => {
        if (url.endsWith('poison')) await env.DB.exec('ALTER TABLE feed_items RENAME TO away')
        return await fetch(url, init)
      },
    })
    let now = noon
    let runs = 0
    for (; (await listSources(db)).every(({ pausedAt }) => pausedAt === null); runs += 1) {
      await poll(now, deps).catch(() => env.DB.exec('ALTER TABLE away RENAME TO feed_items'))
      now += 300
      if (runs > 1_000) throw new Error('It is never paused')
    }
    const [poison, well] = await listSources(db)
    expect(poison).toMatchObject({ pauseReason: 'failing', failures: 10, outcome: { reason: 'interrupted' } })
    expect(well).toMatchObject({ failures: 0, articles: 1 })
    expect(await articles()).toHaveLength(1)
  }, 60_000)
})
