import { expect, test } from 'vitest'
import { field, readExport } from '../../testing/wxr-items.ts'

const category = (name: string, parent = '') =>
  `<wp:category>${field('wp:category_nicename', name)}${field('wp:category_parent', parent)}</wp:category>`
const filed = (name: string) => `<category domain="category" nicename="${name}"><![CDATA[${name}]]></category>`

function addressesOf(link: string, ...names: string[]) {
  const post = { id: 7, content: '<p>Text.</p>', more: `<link>${link}</link>${names.map(filed).join('')}` }
  const head = category('harbour') + category('ferries', 'harbour') + category('town')
  const [item] = readExport([post], head).items
  return item?.ok === true ? item.draft.addresses : item
}

test('a post has an address by each of its categories, with those above it', () => {
  expect(addressesOf('https://quay.example/harbour/ferries/clock.html', 'ferries', 'town')).toEqual([
    'https://quay.example/?p=7',
    'https://quay.example/town/clock.html',
  ])
  expect(addressesOf('https://quay.example/town/clock/', 'town', 'ferries', 'harbour')).toEqual([
    'https://quay.example/?p=7',
    'https://quay.example/harbour/ferries/clock/',
    'https://quay.example/harbour/clock/',
  ])
})

test('an address without a category has no others', () => {
  expect(addressesOf('https://quay.example/2019/07/clock/', 'ferries', 'town')).toEqual(['https://quay.example/?p=7'])
})

test('categories that are below each other end somewhere', () => {
  const head = category('a', 'b') + category('b', 'a')
  const post = { content: '<p>Text.</p>', more: `<link>https://quay.example/a/clock/</link>${filed('a')}${filed('b')}` }
  expect(readExport([post], head).items).toHaveLength(1)
})
