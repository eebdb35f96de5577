import { listAudit, listSources } from '@broadsheet/store'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { articles, db, follow, noon, poll, rows, theFeed } from '../../test/followed-feeds.ts'
import { feedOfEachKind, rss } from '../../test/sample-feeds.ts'
import { script, seenAt } from '../../test/scripted-site.ts'

const printed = vi.spyOn(console, 'log')
const read = { is: 'read', added: 0, updated: 0, unchanged: 0, known: 0, refused: 0, reasons: [] }

beforeEach(emptyPaper)

describe('a feed is polled', () => {
  test.each(Object.entries(feedOfEachKind))(
    'in %s, and its stories are articles of its section',
    async (kind, body) => {
      await follow(await script(`poll/kind/${kind.replace(' ', '-')}`, { body }))
      expect(await poll()).toEqual({ feeds: 1, failed: 0, added: 1, updated: 0 })
      expect(await articles()).toMatchObject([
        { slug: 'ferry-1-leaves-late', section_slug: 'wire', source_url: 'https://wire.example/1' },
      ])
      expect(await theFeed()).toMatchObject({
        outcome: { ...read, added: 1 },
        articles: 1,
        failures: 0,
        polledAt: noon,
      })
    },
  )

  it('in the encoding that it declares', async () => {
    const latin = rss([{ number: 1, headline: 'Caf\u00e9 opens' }]).replace('?>', ' encoding="iso-8859-1"?>')
    await follow(await script('poll/latin', { bytes: btoa(latin) }))
    await poll()
    expect(await articles()).toMatchObject([{ headline: 'Café opens' }])
  })

  it('though it is broken: the readable items are imported, and the reasons for the rest are stored', async () => {
    const broken = `${rss([{ number: 1 }, { number: 2 }]).replace('</channel></rss>', '')}
      <item><title>No date</title><link>https://wire.example/3</link></item>
      <item><title></title><pubDate>Tue, 24 Nov 2026 08:15:00 GMT</pubDate></item>
      <item><title>No date either & an open tag<b></title><description>Cut`
    await follow(await script('poll/broken', { body: broken }))
    await poll()
    expect(await articles()).toHaveLength(2)
    const { outcome } = await theFeed()
    expect(outcome).toMatchObject({ is: 'read', added: 2, refused: 3 })
    expect(outcome?.is === 'read' && outcome.reasons.map(({ reason, items }) => [reason, items])).toEqual([
      ['no-date', 2],
      ['no-headline', 1],
    ])
  })

  it('and nothing of it that could run in a reader’s page is stored', async () => {
    const hostile = [
      '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></svg>',
      '<a href="javascript:alert(1)">A</a><iframe src="javascript:alert(1)"></iframe><img src="data:text/html,alert(1)">',
      '<p style="background:url(javascript:alert(1))" onclick="alert(1)">Words.</p>',
    ].join('')
    const escaped = hostile.replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const items = [{ number: 1, headline: `${escaped}Gull`, text: escaped }]
    const body = rss(items, '<link>javascript:alert(1)</link>')
    await follow(await script('poll/hostile', { body }))
    await poll()
    expect(await articles()).toMatchObject([{ source_key: 'guid:wire:1' }])
    const stored = JSON.stringify(await rows('SELECT headline, lede, body, byline, credits, source_url FROM articles'))
    expect(stored).toContain('Words.')
    expect(stored).not.toMatch(/<|onerror|onload|onclick|javascript:|data:/i)
  })

  it('and may have no items', async () => {
    await follow(await script('poll/empty', { body: rss([]) }))
    await poll()
    expect(await theFeed()).toMatchObject({ outcome: read, failures: 0 })
  })

  test.each([
    ['a page', '<!DOCTYPE html><html><head><title>Wire</title></head><body><p>Hello.</p></body></html>'],
    ['JSON', '{"error": true}'],
    ['broken JSON', '{"items": ['],
    ['nothing', ''],
    ['noise', '\u0000\u0001\u0002'],
  ])('and %s in place of a feed is a failure', async (kind, body) => {
    await follow(await script(`poll/not/${kind.replace(' ', '-')}`, { body }))
    expect(await poll()).toMatchObject({ feeds: 1, failed: 1 })
    expect(await theFeed()).toMatchObject({ outcome: { is: 'failed', reason: 'not-a-feed' }, failures: 1 })
  })
})

describe('a feed that is unchanged', () => {
  it('costs a 304 and no write of an article, and is polled less often', async () => {
    const headers = { ETag: 'W/"1"', 'Last-Modified': 'Tue, 24 Nov 2026 08:15:00 GMT' }
    await follow(await script('poll/unchanged', { body: rss([{ number: 1 }]), headers }))
    await poll()
    const first = await theFeed()
    expect(first).toMatchObject({ etag: 'W/"1"', lastModified: headers['Last-Modified'], dueAt: noon + 1_800 })
    expect(await poll(noon + 1_799)).toMatchObject({ feeds: 0 })
    const before = await rows('SELECT * FROM imports')
    await poll(noon + 1_800)
    const [, asked] = await seenAt('poll/unchanged')
    expect(asked).toMatchObject({
      answered: 304,
      headers: { 'if-none-match': 'W/"1"', 'if-modified-since': headers['Last-Modified'] },
    })
    expect(await rows('SELECT * FROM imports')).toEqual(before)
    expect(await theFeed()).toMatchObject({
      outcome: { is: 'unchanged' },
      etag: 'W/"1"',
      dueAt: noon + 1_800 + 2_700,
      articles: 1,
    })
  })

  it('but answers 200 costs no write of an article either', async () => {
    await follow(await script('poll/forgetful', { body: rss([{ number: 1 }]) }))
    await poll()
    const everything = async () => [
      await rows('SELECT * FROM articles'),
      await rows('SELECT * FROM imports'),
      await rows('SELECT * FROM audit'),
      await rows('SELECT * FROM stale_tags'),
    ]
    const before = await everything()
    await poll(noon + 3_600)
    expect(await everything()).toEqual(before)
    expect(await theFeed()).toMatchObject({ outcome: { ...read, unchanged: 1 }, articles: 1 })
  })

  it('is not polled for as long as it asks', async () => {
    const body = rss([{ number: 1 }], '<ttl>120</ttl>')
    await follow(await script('poll/ttl', { body }, { body, headers: { 'Cache-Control': 'public, max-age=10800' } }))
    await poll()
    expect(await theFeed()).toMatchObject({ dueAt: noon + 7_200 })
    await poll(noon + 7_200)
    expect(await theFeed()).toMatchObject({ dueAt: noon + 7_200 + 10_800 })
  })
})

describe('a feed that fails', () => {
  it('is polled less and less, and paused and logged when it has failed ten times', async () => {
    const url = await script('poll/dead', { status: 500 })
    await follow(url)
    const waits: number[] = []
    for (let now = noon; (await theFeed()).pausedAt === null; now = (await theFeed()).dueAt) {
      await poll(now)
      waits.push(((await theFeed()).dueAt - now) / 3_600)
    }
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24, 24])
    expect(await theFeed()).toMatchObject({ pauseReason: 'failing', failures: 10, failingSince: noon })
    expect((await listAudit(db, { article: null, before: null, limit: 1 })).entries).toMatchObject([
      { who: 'feeds', verb: 'pause feed', detail: { url, why: 'failing' } },
    ])
    expect(printed.mock.calls.flat().map(String)).toContain(
      JSON.stringify({ event: 'feed paused', feed: url, reason: 'failing', failures: 10 }),
    )
    expect(await poll((await theFeed()).dueAt + 1)).toMatchObject({ feeds: 0 })
  })

  it('is not polled again before the time that its server names', async () => {
    await follow(await script('poll/busy', { status: 503, headers: { 'Retry-After': '7200' } }))
    await poll()
    expect(await theFeed()).toMatchObject({ dueAt: noon + 7_200, failures: 1, outcome: { status: 503 } })
  })

  it('with 410 is paused at once', async () => {
    await follow(await script('poll/gone', { status: 410 }))
    await poll()
    expect(await theFeed()).toMatchObject({ pausedAt: noon, pauseReason: 'gone', outcome: { reason: 'gone' } })
  })

  it('and recovers has no failures left, and lost nothing', async () => {
    const body = rss([{ number: 1 }, { number: 2 }])
    await follow(
      await script('poll/lame', { body: rss([{ number: 1 }]), headers: { ETag: '"1"' } }, { status: 502 }, { body }),
    )
    await poll()
    await poll(noon + 3_600)
    expect(await theFeed()).toMatchObject({ failures: 1, etag: '"1"', articles: 1 })
    await poll(noon + 7_200)
    expect(await theFeed()).toMatchObject({ failures: 0, failingSince: null, articles: 2 })
  })
})

describe('a feed that moved', () => {
  it('permanently is polled at its new address from then on, and the audit log has it', async () => {
    const to = await script('poll/new', { body: rss([{ number: 1 }]) })
    const url = await script('poll/old', { status: 301, headers: { Location: '/poll/new' } })
    await follow(url)
    await poll()
    await poll(noon + 3_600)
    expect(await theFeed()).toMatchObject({ url: to })
    expect([(await seenAt('poll/old')).length, (await seenAt('poll/new')).length]).toEqual([1, 2])
    expect((await listAudit(db, { article: null, before: null, limit: 1 })).entries).toMatchObject([
      { who: 'feeds', verb: 'move feed', detail: { url, to } },
    ])
  })

  it('to the address of another feed keeps its own address', async () => {
    const to = await script('poll/taken', { body: rss([{ number: 1 }]) })
    const url = await script('poll/double', { status: 301, headers: { Location: '/poll/taken' } })
    await follow(to)
    await follow(url)
    await poll()
    expect((await listSources(db)).map((feed) => [feed.url, feed.failures])).toEqual([
      [url, 0],
      [to, 0],
    ])
    expect(await articles()).toHaveLength(1)
  })

  it('to an address without a feed keeps its old address', async () => {
    await script('poll/parked', { body: '<html><body>Parked</body></html>' })
    const url = await script('poll/sold', { status: 301, headers: { Location: '/poll/parked' } })
    await follow(url)
    await poll()
    expect(await theFeed()).toMatchObject({ url, failures: 1 })
  })
})
