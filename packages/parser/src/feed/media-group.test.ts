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
  [
    'the widest, also beside a default',
    [file('m.jpg', 'width="900" isDefault="true"'), file('main.jpg', 'width="1600"')],
  ],
  ['the default where no width is told', [file('wide.jpg'), file('main.jpg', 'isDefault="true"'), file('s.jpg')]],
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

test('a film of a group is its default', () => {
  const films = [file('high.mp4', 'medium="video" width="1280"'), file('low.mp4', 'medium="video" isDefault="true"')]
  expect(urlsOf(group(...films))).toEqual(['low.mp4'])
})

test('neither portraits nor trackers are images of an item', () => {
  const portrait = '<m:content url="https://1.gravatar.com/avatar/0f1e?s=96" medium="image"/>'
  const tracker = '<m:content url="https://pixel.wp.com/b.gif" medium="image"/>'
  const preview = '<m:thumbnail url="https://quay.example/preview.jpg"/>'
  expect(urlsOf(portrait, tracker)).toEqual([])
  expect(urlsOf(portrait, tracker, preview)).toEqual(['preview.jpg'])
  expect(urlsOf(portrait, file('a.jpg', 'width="1"'), file('b.jpg'))).toEqual(['b.jpg'])
})

test('an enclosure leads if the text has no image, and is not shown twice', () => {
  const enclosure = '<enclosure url="https://quay.example/lead-300x200.jpg" type="image/jpeg" length="9"/>'
  expect(urlsOf(enclosure)).toEqual(['lead-300x200.jpg'])
  expect(urlsOf(enclosure, file('lead.jpg', 'width="1600"'))).toEqual(['lead.jpg'])
})
