import { describe, expect, test } from 'vitest'
import type { ItemOptions } from '../item/item-options.ts'
import { readFeed } from './read-feed.ts'

const options: ItemOptions = { timezone: 'UTC', file: null }

type Item = { title: string; guid?: string; link?: string; hour?: number }

function keysOf(...items: Item[]): unknown[] {
  const written = items.map(
    ({ title, guid, link, hour = 8 }) =>
      `<item><title>${title}</title>${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}${link ? `<link>${link}</link>` : ''}
      <pubDate>Fri, 20 Nov 2026 ${String(hour).padStart(2, '0')}:00:00 GMT</pubDate><description>x</description></item>`,
  )
  const feed = `<rss version="2.0"><channel><title>Quay</title><link>https://quay.example/</link>${written.join('')}</channel></rss>`
  const result = readFeed(feed, options)
  if (!result.ok) return [result.reason]
  return result.items.map((item) => (item.ok ? [item.draft.source.key, item.draft.headline] : item.reason))
}

describe('items of one feed are distinguished', () => {
  test('by their ids', () => {
    expect(keysOf({ title: 'A', guid: '1' }, { title: 'B', guid: '2' })).toEqual([
      ['guid:quay.example:1', 'A'],
      ['guid:quay.example:2', 'B'],
    ])
  })

  test('by their addresses where several share an id', () => {
    const shared = { guid: 'feed' }
    expect(
      keysOf(
        { title: 'A', link: 'https://quay.example/a', ...shared },
        { title: 'A', link: 'https://quay.example/b', ...shared },
      ),
    ).toEqual([
      ['url:https://quay.example/a', 'A'],
      ['url:https://quay.example/b', 'A'],
    ])
  })

  test.each([
    ['without an id', {}],
    ['with one id', { guid: 'feed' }],
  ])('by their titles where several share a front page or have no address, %s', (_, shared) => {
    for (const link of ['https://quay.example/', 'https://quay.example', undefined]) {
      const where = link === undefined ? shared : { link, ...shared }
      const keys = keysOf({ title: 'A', ...where }, { title: 'B', ...where }).map((each) => String(each))
      expect(new Set(keys).size).toBe(2)
    }
  })

  test('by their titles where several without an id share an address', () => {
    const link = 'https://quay.example/changes'
    expect(keysOf({ title: 'A', link }, { title: 'B', link })).toHaveLength(2)
  })

  test('but versions of one are one, the latest, or else the first', () => {
    const item = { guid: '1', link: 'https://quay.example/a' }
    expect(keysOf({ title: 'Old', ...item, hour: 8 }, { title: 'New', ...item, hour: 9 })).toEqual([
      ['guid:quay.example:1', 'New'],
    ])
    expect(keysOf({ title: 'First', ...item }, { title: 'Second', ...item })).toEqual([
      ['guid:quay.example:1', 'First'],
    ])
  })

  test('in linear time', () => {
    const items = Array.from({ length: 5_000 }, (_, at) => ({
      title: `T${at}`,
      guid: 'feed',
      link: 'https://quay.example/',
    }))
    expect(keysOf(...items)).toHaveLength(5_000)
  })
})
