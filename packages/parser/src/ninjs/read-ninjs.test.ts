import { describe, expect, it, test } from 'vitest'
import { sniffFormat } from '../sniff/sniff-format.ts'
import { readNinjs } from './read-ninjs.ts'

const now = Date.parse('2026-11-20T12:00:00Z') / 1000
const story = {
  uri: 'urn:wire:1',
  type: 'text',
  versionCreated: '2026-11-20T08:00:00Z',
  headlines: [{ value: 'Ferry late' }],
  bodies: [{ contentType: 'text/plain', value: 'It left.' }],
}

function read(news: object) {
  const text = JSON.stringify(news)
  expect(sniffFormat(text, { file: null })).toBe('ninjs')
  const result = readNinjs(text, { timezone: 'UTC', file: null, now })
  if (!result.ok) throw new Error(result.reason)
  const [item] = result.items
  if (item === undefined) throw new Error('no item')
  return item
}

function draftOf(news: object) {
  const item = read(news)
  if (!item.ok) throw new Error(item.reason)
  return item.draft
}

const reasonOf = (news: object): unknown => {
  const item = read(news)
  return item.ok ? item.draft.publishedAt : item.reason
}

describe('what a publisher holds back', () => {
  test.each([
    ['embargoed', '2026-11-20T12:00:01Z'],
    ['embargoedUntil', '2026-11-21T00:00:00+01:00'],
    ['embargoed', 'until the minister has spoken'],
  ])('is rejected by name: %s %s', (name, time) => {
    expect(reasonOf({ ...story, [name]: time })).toBe('embargoed')
  })

  it('is published at the end of its embargo', () => {
    expect(reasonOf({ ...story, embargoed: '2026-11-20T11:00:00Z' })).toBe(Date.parse('2026-11-20T11:00:00Z') / 1000)
    expect(reasonOf({ ...story, embargoed: '2026-11-20T07:00:00Z' })).toBe(Date.parse('2026-11-20T08:00:00Z') / 1000)
  })

  it('is withdrawn by a kill, which needs no more than its uri', () => {
    const kill = { ok: false, reason: 'withdrawn-by-source', line: 1, key: 'ninjs:urn:wire:1' }
    expect(read({ ...story, pubStatus: 'canceled' })).toEqual(kill)
    expect(read({ uri: 'urn:wire:1', pubstatus: 'canceled' })).toEqual(kill)
    expect(reasonOf({ ...story, pubStatus: 'withheld' })).toBe('not-published')
  })
})

describe('an object that is no article', () => {
  const rendition = { href: 'https://wire.example/1.jpg', contentType: 'image/jpeg', width: 900 }
  const { bodies: _bodies, ...bare } = story
  test.each([
    ['picture', 'is-image'],
    ['graphic', 'is-graphic'],
    ['video', 'is-video'],
    ['audio', 'is-audio'],
    ['composite', 'is-package'],
    ['event', 'is-event'],
  ])('is rejected as what it is: %s', (type, reason) => {
    expect(reasonOf({ ...bare, type, descriptions: [{ value: 'The quay.' }], renditions: [rendition] })).toBe(reason)
  })

  it('is one with a text', () => {
    expect(draftOf({ ...story, type: 'composite' }).body).toHaveLength(1)
  })
})

describe('a byline', () => {
  test.each([
    ['Von Nell Harrow, dpa', ['Nell Harrow'], 'dpa'],
    ['Von Nell Harrow und Tobin Sleet, dpa', ['Nell Harrow', 'Tobin Sleet'], 'dpa'],
    ['Par Nell Harrow et Tobin Sleet, AFP', ['Nell Harrow', 'Tobin Sleet'], 'AFP'],
    ['Por Nell Harrow y Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'], null],
    ['Nell Harrow, Ada Quill och Tobin Sleet, dpa', ['Nell Harrow', 'Ada Quill', 'Tobin Sleet'], 'dpa'],
    ['Nell Harrow and Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'], null],
    ['By NELL HARROW, Coastwire', ['NELL HARROW'], 'Coastwire'],
    ['Nell Harrow und Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'], null],
    ['Von Trier', ['Von Trier'], null],
    ['NTB', ['NTB'], null],
  ])('%s names %j of %s', (by, names, agency) => {
    expect(draftOf({ ...story, by }).byline).toMatchObject({ names, agency })
  })

  it('has the names of the people that the object names', () => {
    const people = [{ name: 'Nell Harrow', rel: 'author' }]
    expect(draftOf({ ...story, by: 'Nell Harrow in Port Ellis, dpa', people }).byline).toMatchObject({
      names: ['Nell Harrow'],
    })
  })
})

test('version 1, with names of its publisher, is parsed', () => {
  const image = {
    type: 'picture',
    byline: 'Ada Quill',
    description_text: 'The quay.',
    renditions: {
      small: { href: 'https://wire.example/s.jpg', mimetype: 'image/jpeg', width: 90 },
      main: { href: 'https://wire.example/1.jpg', mimetype: 'image/jpeg', width: 900 },
    },
  }
  const draft = draftOf({
    uri: 'urn:wire:1',
    type: 'text',
    versioncreated: '2026-11-20T08:00:00Z',
    byline: 'Nell Harrow and Tobin Sleet',
    headline_short: 'Late',
    headline_main: 'Ferry late',
    body_main: 'GULL QUAY (Coastwire) -- It left.',
    associations: { first: image },
  })
  expect(draft).toMatchObject({
    headline: 'Ferry late',
    byline: { names: ['Nell Harrow', 'Tobin Sleet'] },
    dateline: { place: 'GULL QUAY' },
    body: [
      { type: 'image', url: 'https://wire.example/1.jpg', caption: 'The quay.', credit: 'Ada Quill' },
      { type: 'paragraph', text: 'It left.' },
    ],
  })
})

test('a short item has its description as its text', () => {
  const { bodies: _bodies, ...bare } = story
  const descriptions = [{ role: 'text', value: 'It left at noon.' }]
  expect(draftOf({ ...bare, descriptions }).body).toEqual([{ type: 'paragraph', text: 'It left at noon.' }])
})

test('what an article has no place for is counted, and films and recordings are links', () => {
  const rendition = (href: string, contentType: string) => ({ renditions: [{ href, contentType }] })
  const news = {
    standard: { name: 'ninjs', version: '2.1' },
    uri: 'https://wire.example/7',
    type: 'text',
    versionCreated: '2026-11-20T08:00:00Z',
    usageTerms: 'Not on paper.',
    headlines: [{ value: 'Late ferry' }],
    subheadlines: [{ value: 'Nobody was told' }],
    bodies: [
      { contentType: 'text/plain', value: 'SELHYTHE – It left at noon.' },
      { contentType: 'text/html', value: '<p>SELHYTHE – It left at noon.</p><form><input></form>' },
      { role: 'box', contentType: 'text/html', value: '<p>The tides of the year.</p>' },
    ],
    descriptions: [{ value: 'It left at noon.' }, { value: 'A summary.' }],
    subjects: [{ name: 'Harbour' }, { name: 'Ferries' }],
    keywords: ['tide', 'fog'],
    associations: [
      { type: 'video', headlines: [{ value: 'Fog' }], ...rendition('https://wire.example/fog.mp4', 'video/mp4') },
      { type: 'audio', ...rendition('https://wire.example/horn.mp3', 'audio/mpeg') },
      { type: 'text', uri: 'https://wire.example/8' },
    ],
  }
  const read = readNinjs(JSON.stringify(news), { timezone: 'UTC', file: null })
  const counts = { category: 1, tag: 2, excerpt: 1, 'further-text': 2, association: 1, 'usage-terms': 1, form: 1 }
  expect(read).toMatchObject({
    items: [
      {
        draft: {
          body: [
            { text: 'It left at noon.' },
            { type: 'embed', url: 'https://wire.example/fog.mp4', title: 'Fog' },
            { type: 'embed', url: 'https://wire.example/horn.mp3', title: null },
          ],
        },
        omitted: Object.entries(counts).map(([kind, count]) => ({ kind, count })),
      },
    ],
  })
})
