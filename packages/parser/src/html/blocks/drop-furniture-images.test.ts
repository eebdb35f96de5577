import { expect, test } from 'vitest'
import { htmlToBlocks } from '../html-to-blocks.ts'
import { countLosses } from './count-losses.ts'

const baseUrl = 'https://quay.example/'

/** The text of HTML, with `[file]` for its images. */
function read(html: string): string {
  return htmlToBlocks(html, { baseUrl })
    .map((block) =>
      block.type === 'image' ? `[${block.url.replace(/^.*\//u, '')}]` : 'text' in block ? block.text : '',
    )
    .join(' ')
}

test.each([
  '<img src="https://1.gravatar.com/avatar/0f1e?s=96" class="photo">',
  '<img src="blank.gif" data-src="https://quay.example/avatars/7.jpg">',
  '<img src="/nell.jpg" class="avatar avatar-96 photo" width="96">',
  '<img src="/nell.jpg" class="author-photo">',
  '<img src="/nell.jpg" class="c-byline__image">',
  '<div class="author-box"><p><img src="/nell.jpg" width="120" height="120"></p></div>',
  '<span itemprop="author"><img src="/nell.jpg" itemprop="image"></span>',
  '<img src="https://feeds.feedburner.com/~r/quay/~4/A1">',
  '<a href="https://feeds.feedburner.com/~ff/quay?a=A1"><img src="https://feeds.feedburner.com/~ff/quay?d=yIl" border="0"></a>',
  '<img src="https://pixel.wp.com/b.gif?host=quay.example">',
  '<img src="/a.jpg" style="width:1px; height:1px">',
  '<img src="/img/spacer.gif">',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">',
  '<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fquay.example"><img src="/fb.png" width="24" height="24"></a>',
  '<a href="https://social.example/intent/post?text=Bell"><span><img src="/s.svg" width="32"></span></a>',
  '<a href="mailto:?subject=Bell&body=x"><img src="/mail.png" height="16"></a>',
])('%s is no image of an article, and nothing is lost', (html) => {
  const around = `<p>The bell rang.</p>${html}<p>It rang on.</p>`
  expect([read(around), countLosses(around, baseUrl)]).toEqual(['The bell rang. It rang on.', []])
})

test.each([
  ['<article class="post author-nell"><img src="/a.jpg" itemprop="image" width="200">', '[a.jpg]'],
  ['<div class="author-box"><img src="/a.jpg" width="800"></div>', '[a.jpg]'],
  ['<div class="author-box"><img src="/a.jpg"></div>', '[a.jpg]'],
  ['<img src="https://film.example/avatar/a.jpg" width="900">', '[a.jpg]'],
  ['<img src="/a.jpg" class="avatars-poster" >', '[a.jpg]'],
  ['<img src="https://stats.example/chart" width="600" height="400">', '[chart]'],
  ['<a href="https://www.facebook.com/sharer.php?u=x"><img src="/a.jpg" width="600"></a>', '[a.jpg]'],
  ['<a href="https://quay.example/share-prices?page=2"><img src="/a.jpg" width="32"></a>', '[a.jpg]'],
])('%s is an image', (html, image) => {
  expect(read(html)).toBe(image)
})

test.each([
  ['<img src="https://s.w.org/images/core/emoji/15/72x72/1f514.png" alt="🔔" class="wp-smiley">', '🔔'],
  ['<img class="emoji" alt=":bell:" src="/e/bell.png" width="20">', ':bell:'],
  ['<img src="https://cdn.example/twemoji/72x72/1f514.png" alt="🔔">', '🔔'],
  ['<img class="emoji" src="/e/bell.png">', ''],
])('%s becomes its character', (html, character) => {
  expect(read(`<p>The bell ${html} rang.</p>`)).toBe(`The bell ${character} rang.`.replace('  ', ' '))
})

test('an image within a line of a story about emoji stays', () => {
  expect(read('<img class="emoji" alt="A" src="/a.jpg" width="600">')).toBe('[a.jpg]')
})

test('an image that cannot be read for its address is lost, unless it only keeps a place free', () => {
  expect(countLosses('<div title="A"></div><img src="/img/blank.gif"><img src="/placeholder.png">', baseUrl)).toEqual([
    'relative-image',
  ])
})
