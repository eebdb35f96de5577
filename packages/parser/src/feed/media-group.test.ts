import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

function urlsOf(...media: string[]): unknown {
  const result = readFeed(
    `<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"><channel><title>Quay</title><item><title>Bell</title>
    <pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>It rang.</description>${media.join('')}</item></channel></rss>`,
    { timezone: 'UTC', file: null },
  )
  const [item] = result.ok ? result.items : []
  return item?.ok ? item.draft.body.flatMap((block) => ('url' in block ? [block.url.replace(/^.*\//u, '')] : [])) : item
}

const file = (name: string, more = '') => `<m:content url="https://quay.example/${name}" ${more}/>`
const group = (...files: string[]) => `<m:group>${files.join('')}</m:group>`

test.each([
  ['the default', [file('wide.jpg', 'width="1600"'), file('main.jpg', 'width="900" isDefault="true"'), file('s.jpg')]],
  ['the widest', [file('s.jpg', 'width="90"'), file('main.jpg', 'width="900"'), file('m.jpg', 'width="300"')]],
  ['the first of equals', [file('main.jpg'), file('other.jpg')]],
])('the files of a group are one image: %s', (_, files) => {
  expect(urlsOf(group(...files))).toEqual(['main.jpg'])
})

test('two groups are two images, and a group may hold a film and its still', () => {
  expect(urlsOf(group(file('a.jpg'), file('a2.jpg')), group(file('b.jpg'), file('b2.jpg')))).toEqual(['a.jpg', 'b.jpg'])
  const films = [file('low.mp4', 'medium="video" width="320"'), file('high.mp4', 'medium="video" width="1280"')]
  expect(urlsOf(group(...films, file('still.jpg')))).toEqual(['still.jpg', 'high.mp4'])
})
