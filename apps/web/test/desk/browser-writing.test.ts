import type { DeskArticleJson } from '@broadsheet/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

const typed = {
  headline: 'The new pier opens',
  section: 'Council',
  dateline: 'GULL QUAY (AP)',
  byline: 'By Nell Harrow, Coastwire',
  body: '## Why\r\n\r\nIt opened.\r\n\r\n- one\r\n- two',
  credits: 'Tobin Sleet helped.\r\n\r\nSo did Maud.',
}
const at = '/desk/articles/the-new-pier-opens'
let api = deskUnderTest()
let desk = browserDesk()

beforeEach(async () => {
  await emptyPaper()
  api = deskUnderTest()
  desk = browserDesk()
  await desk.signIn()
})

async function article(slug = 'the-new-pier-opens') {
  return (await api.ask<DeskArticleJson>('GET', `/api/v1/desk/articles/${slug}`)).body
}

/** The fields of a page's form, as a browser would send them back. */
async function fieldsOf(response: Response): Promise<Record<string, string>> {
  const page = await response.text()
  const [, form = ''] = /<form class="write"[^>]*>(.*?)<\/form>/s.exec(page) ?? []
  const read = (text: string) =>
    text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code, name: string) =>
      code === undefined ? ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? '') : String.fromCharCode(Number(code)),
    )
  return Object.fromEntries([
    ...[...form.matchAll(/<input ([^>]*)\/>/g)].map(([, attributes = '']) => [
      /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
      read(/value="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    ]),
    ...[...form.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>\n(.*?)<\/textarea>/gs)].map(([, name = '', text = '']) => [
      name,
      read(text).replaceAll('\n', '\r\n'),
    ]),
  ])
}

describe('a new article', () => {
  it('is saved as a draft, with every field', async () => {
    const response = await desk.post('/desk/new', { ...typed, do: 'save' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, `${at}?done=create`])
    expect(await article()).toMatchObject({
      status: 'draft',
      headline: typed.headline,
      section: { name: 'Council' },
      dateline: { place: 'GULL QUAY', agency: 'AP', text: 'GULL QUAY (AP) — ' },
      byline: { names: ['Nell Harrow'], agency: 'Coastwire' },
      body: [
        { type: 'heading', level: 2, text: 'Why' },
        { type: 'paragraph', text: 'It opened.' },
        { type: 'list', ordered: false, items: ['one', 'two'] },
      ],
      credits: ['Tobin Sleet helped.', 'So did Maud.'],
      changedBy: 'environment',
    })
    expect(await (await desk.get(`${at}?done=create`)).text()).toContain('Draft saved.')
  })

  it('is published in one step by its button', async () => {
    const response = await desk.post('/desk/new', { ...typed, do: 'publish' })
    expect(response.headers.get('Location')).toBe(`${at}?done=publish`)
    expect((await api.request('/council/the-new-pier-opens')).status).toBe(200)
  })

  it.each([
    ['headline', '  ', 'Write a headline.'],
    ['headline', 'x'.repeat(501), 'at most 500 characters'],
    ['section', '', 'Name a section.'],
    ['section', 'x'.repeat(121), 'at most 120 characters'],
    ['body', 'x'.repeat(100_001), 'at most 500000 bytes'],
    ['body', `${'x'.repeat(90_000)}\r\n\r\n`.repeat(6), 'at most 500000 bytes'],
    ['credits', 'one\r\n'.repeat(101), 'at most 100 credits'],
  ])(
    'with an invalid %s is not saved: the field says why, and the form keeps every value',
    async (field, text, error) => {
      const sent = { ...typed, [field]: text }
      const response = await desk.post('/desk/new', sent)
      const page = await response.clone().text()
      expect(response.status).toBe(422)
      expect(page).toContain(error)
      expect(page).toMatch(new RegExp(`name="${field}"[^>]* aria-invalid="true" aria-describedby="error-${field}"`))
      expect(await fieldsOf(response)).toMatchObject(sent)
      expect(await api.ask('GET', '/api/v1/desk/articles')).toMatchObject({ body: { articles: [] } })
    },
  )
})

describe('an edit', () => {
  it('that changes nothing writes nothing, whatever is in the article', async () => {
    const body = [
      { type: 'quote', paragraphs: ['- "Late" \\ again', '— nobody'], credit: '> Nell' },
      { type: 'table', caption: '| a', head: ['', '---'], rows: [['---', ' x '], ['\n']] },
      { type: 'paragraph', text: ' 1. <b>&amp;\n\n# \u0000\ud800 ' },
    ]
    const dateline = { place: 'Gull Quay', agency: 'AP, Wire', text: 'Gull Quay (AP/Wire)— ' }
    const byline = { text: 'Story: NELL; pictures: MAUD', names: ['Nell', 'Maud'], agency: null }
    const slug = await api.publish({ ...story, body, dateline, byline, credits: ['One.'] })
    const before = await article(slug)
    const path = `/desk/articles/${slug}`
    const sent = await fieldsOf(await desk.get(path))
    expect((await desk.post(path, { ...sent, do: 'save' })).status).toBe(303)
    expect(await article(slug)).toEqual(before)
  })

  it('by the second of two editors is refused, and nobody’s text is lost', async () => {
    const slug = await api.publish(story)
    const path = `/desk/articles/${slug}`
    const [mine, theirs] = [await fieldsOf(await desk.get(path)), await fieldsOf(await desk.get(path))]
    const { body } = await api.ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
      body: { name: 'Tobin <b>', scope: 'write' },
    })
    const tobin = browserDesk()
    await tobin.signIn(body.token)
    expect((await tobin.post(path, { ...theirs, headline: 'Theirs <i>', body: 'Their text.' })).status).toBe(303)

    const refused = await desk.post(path, { ...mine, headline: 'Mine', body: 'My text.' })
    const page = await refused.clone().text()
    expect(refused.status).toBe(412)
    expect(page).toContain('Tobin &lt;b&gt; saved first')
    expect(page).toContain('24 November 2026 at 12:00 UTC')
    for (const text of ['Theirs &lt;i&gt;', 'Their text.', 'Overwrite with my version']) expect(page).toContain(text)
    const again = await fieldsOf(refused)
    expect(again).toMatchObject({ headline: 'Mine', body: 'My text.' })
    expect(await article(slug)).toMatchObject({ headline: 'Theirs <i>' })

    expect((await desk.post(path, again)).status).toBe(303)
    expect(await article(slug)).toMatchObject({ headline: 'Mine', changedBy: 'environment' })
    expect((await desk.post(path, { ...again, headline: 'Mine, too' })).status).toBe(412)
  })

  it.each(['', 'x', '*', '99999-1'])('without a valid revision is refused: %j', async (revision) => {
    const slug = await api.publish(story)
    const path = `/desk/articles/${slug}`
    const fields = await fieldsOf(await desk.get(path))
    expect((await desk.post(path, { ...fields, headline: 'Mine', revision })).status).toBe(412)
    expect(await article(slug)).toMatchObject({ headline: story.headline })
  })
})

describe('a verb by form', () => {
  it('does what the API does, for every verb', async () => {
    await desk.post('/desk/new', typed)
    const order = async (fields: Record<string, string>) => {
      const response = await desk.post(`${at}/orders`, fields)
      expect([fields, response.status, response.headers.get('Location')]).toEqual([
        fields,
        303,
        `${at}?done=${fields['do']}`,
      ])
      return await article()
    }
    const scheduled = await order({ do: 'schedule', at: '2026-11-25T06:00' })
    expect(scheduled).toMatchObject({ status: 'scheduled', scheduledAt: '2026-11-25T06:00:00Z' })
    expect(await order({ do: 'unschedule' })).toMatchObject({ status: 'draft' })
    expect(await order({ do: 'publish' })).toMatchObject({ status: 'published' })
    const corrected = await order({ do: 'correct', text: 'It was\r\nearly.' })
    expect(corrected).toMatchObject({ correction: 'It was\nearly.' })
    expect(await order({ do: 'uncorrect' })).toMatchObject({ correction: null })
    expect(await order({ do: 'withdraw' })).toMatchObject({ status: 'withdrawn' })
    expect((await api.request('/council/the-new-pier-opens')).status).toBe(410)
    expect(await order({ do: 'reinstate' })).toMatchObject({ status: 'published' })
    const moved = await desk.post(`${at}/orders`, { do: 'move', section: 'Harbour', slug: 'Pier opens' })
    expect(moved.headers.get('Location')).toBe('/desk/articles/pier-opens?done=move')
    expect((await api.request('/council/the-new-pier-opens')).headers.get('Location')).toBe('/harbour/pier-opens')
    const history = await (await desk.get('/desk/log?article=pier-opens')).text()
    for (const verb of ['create', 'schedule', 'publish', 'correct', 'withdraw', 'reinstate', 'move']) {
      expect(history).toContain(`<td>${verb}</td>`)
    }
  })

  it('reads times in the paper’s zone', async () => {
    desk = browserDesk({ TIMEZONE: 'Asia/Kathmandu' })
    await desk.signIn()
    await desk.post('/desk/new', typed)
    await desk.post(`${at}/orders`, { do: 'schedule', at: '2026-11-25T06:00' })
    expect(await article()).toMatchObject({ scheduledAt: '2026-11-25T00:15:00Z' })
    expect(await (await desk.get(at)).text()).toContain('value="2026-11-25T06:00"')
  })

  it.each([
    [{ do: 'reinstate' }, 'The article is draft now'],
    [{ do: 'correct', text: 'x' }, 'The article is draft now'],
    [{ do: 'schedule', at: '2020-01-01T00:00' }, 'must be in the future'],
    [{ do: 'schedule', at: 'soon' }, 'Nothing was changed'],
    [{ do: 'move', section: 'Council', slug: '!' }, 'needs a letter'],
    [{ do: 'move', section: 'Council', slug: 'taken' }, 'of another article'],
    [{ do: 'preview', hours: '1000' }, 'No preview link was created. hours:'],
  ])('that is refused changes nothing and says why: %j', async (fields, notice) => {
    await api.begin({ ...story, slug: 'taken' })
    await desk.post('/desk/new', typed)
    const before = await article()
    const response = await desk.post(`${at}/orders`, fields)
    expect(response.status).toBe(409)
    expect((await response.text()).replaceAll('&#8217;', '’')).toContain(notice)
    expect(await article()).toEqual(before)
  })

  it('creates a preview link that shows the draft, until all links are revoked', async () => {
    await desk.post('/desk/new', typed)
    const page = await (await desk.post(`${at}/orders`, { do: 'preview', hours: '24' })).text()
    const [, url = ''] = /href="https:\/\/paper\.example(\/preview\/[^"]+)"/.exec(page) ?? []
    expect(await (await api.request(url)).text()).toContain('The new pier opens')
    const revoked = await desk.post(`${at}/orders`, { do: 'revoke-previews' })
    expect([revoked.status, revoked.headers.get('Location')]).toEqual([303, `${at}?done=revoke-previews`])
    expect(await (await desk.get(`${at}?done=revoke-previews`)).text()).toContain('preview links no longer work')
    expect((await api.request(url)).status).toBe(404)
    expect((await desk.post('/desk/articles/nothing/orders', { do: 'revoke-previews' })).status).toBe(404)
  })

  it.each(['nothing', '', '__proto__', 'toString'])('that does not exist is answered by a page: %j', async (word) => {
    await desk.post('/desk/new', typed)
    expect((await desk.post(`${at}/orders`, { do: word })).status).toBe(404)
    expect((await desk.get(`${at}?done=${word}`)).status).toBe(200)
  })
})

describe('the preview', () => {
  it('is the article’s page with the text of the form, for the desk’s frame alone, and asks D1 for the session and departures only', async () => {
    const response = await desk.post('/desk/preview', typed)
    const page = await response.text()
    expect([response.status, desk.lastLine()?.d1RoundTrips]).toEqual([200, 2])
    expect(page).toContain('<h1>The new pier opens</h1>')
    expect(page).toContain('<h2>Why</h2>')
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain(`frame-ancestors 'self'`)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  it('says whether readers can see the article', async () => {
    await api.begin()
    const noteFrom = async (path: string) => {
      const page = await desk.post('/desk/preview', await fieldsOf(await desk.get(path)))
      return /<p class="note">([^<]*)<\/p>/.exec(await page.text())?.[1]
    }
    const unpublished = 'A preview: this article is not published.'
    expect([await noteFrom('/desk/new'), await noteFrom(at)]).toEqual([unpublished, unpublished])
    await desk.post(`${at}/orders`, { do: 'publish' })
    expect(await noteFrom(at)).toBe('A preview: this article is published, and readers see it as it was last saved.')
    await desk.post(`${at}/orders`, { do: 'withdraw' })
    expect(await noteFrom(at)).toBe(unpublished)
  })

  it('shows an empty form, too', async () => {
    expect((await desk.post('/desk/preview', {})).status).toBe(200)
  })
})

it('an editor takes an article’s image off the fronts, and puts it back', async () => {
  const image = { type: 'image', url: 'https://paper.example/images/a.jpg', alt: 'A', width: 40, height: 30 }
  const slug = await api.publish({ ...story, body: [{ ...image, caption: null, credit: null }] })
  const path = `/desk/articles/${slug}`
  const shown = async () => (await api.ask('GET', `/api/v1${path}`)).body['frontImage']
  const pageOf = async () => await (await desk.get(path)).text()
  expect(await pageOf()).toContain('value="no-front-image"')
  await desk.post(`${path}/orders`, { do: 'no-front-image' })
  expect([await shown(), (await pageOf()).includes('value="front-image"')]).toEqual([false, true])
  await desk.post(`${path}/orders`, { do: 'front-image' })
  expect(await shown()).toBe(true)
  expect(await (await desk.get(`/desk/articles/${await api.publish(story)}`)).text()).not.toContain('front-image')
})
