import { expect, test } from 'vitest'
import { htmlToBlocks } from '../html-to-blocks.ts'

const baseUrl = 'https://quay.example/'

/** The first image of HTML: the file's name, its width and its height. */
function read(html: string): unknown {
  const [block] = htmlToBlocks(html, { baseUrl })
  return block?.type === 'image' ? [block.url.replace(baseUrl, ''), block.width, block.height] : null
}

test.each([
  [
    'the widest of a set comes before src, with its own size',
    '<img src="s.jpg" srcset="m.jpg 800w, l.jpg 1600w" width="400" height="300">',
    ['l.jpg', 1600, 1200],
  ],
  [
    'a size in percent gives no ratio',
    '<img src="s.jpg" srcset="l.jpg 1600w" width="100%" height="300">',
    ['l.jpg', 1600, null],
  ],
  [
    'the densest of a set',
    '<img src="s.jpg" srcset="s.jpg 1x, l.jpg 2x" width="400" height="300">',
    ['l.jpg', 800, 600],
  ],
  [
    'a set of one density says nothing',
    '<img src="s.jpg" srcset="t.jpg" width="400" height="300">',
    ['s.jpg', 400, 300],
  ],
  ['late sets count', '<img src="s.jpg" data-srcset="l.jpg 1600w" srcset="m.jpg 800w">', ['l.jpg', 1600, null]],
  [
    'the widest of a picture',
    '<picture><source type="image/webp" srcset="m.webp 800w, l.webp 1600w"><img src="s.jpg" srcset="s.jpg 400w" width="40" height="30"></picture>',
    ['l.webp', 1600, 1200],
  ],
  [
    'of equals the image’s own',
    '<picture><source type="image/avif" srcset="l.avif 1600w"><img src="s.jpg" srcset="l.jpg 1600w"></picture>',
    ['l.jpg', 1600, null],
  ],
  [
    'types that the paper stores',
    '<picture><source type="image/jxl" srcset="x.jxl 2000w"><source srcset="y.heic 2000w, m.webp 800w"><img src="s.jpg"></picture>',
    ['m.webp', 800, null],
  ],
  [
    'of sources for screens the one for the widest, whose ratio is its own',
    '<picture><source media="(min-width: 1000px)" srcset="l.jpg" width="1200" height="400"><source media="(min-width: 500px)" srcset="m.jpg"><img src="s.jpg" width="40" height="30"></picture>',
    ['l.jpg', 1200, 400],
  ],
  [
    'no part that phones get',
    '<picture><source media="(max-width: 500px)" srcset="cut.jpg 900w"><img src="s.jpg"></picture>',
    ['s.jpg', null, null],
  ],
  [
    'what phones get if there is nothing else',
    '<picture><source media="(max-width: 500px)" srcset="cut.jpg 900w"><img></picture>',
    ['cut.jpg', 900, null],
  ],
  [
    'no file for dark screens or paper',
    '<picture><source media="(prefers-color-scheme: dark)" srcset="d.jpg 900w"><source media="print" srcset="p.jpg 900w"><img src="s.jpg"></picture>',
    ['s.jpg', null, null],
  ],
  ['what comes late before src', '<img src="s.jpg" data-src="l.jpg" width="400" height="300">', ['l.jpg', 400, 300]],
  [
    'never what stands in',
    '<img src="blank.gif" data-src="/img/placeholder.png" data-lazy="l.jpg">',
    ['l.jpg', null, null],
  ],
  ['never a spacer of a set', '<img src="s.jpg" srcset="/1x1.png 2000w">', ['s.jpg', null, null]],
  ['no address that a script fills in', '<img src="s.jpg" data-src="l_{width}.jpg">', ['s.jpg', null, null]],
  [
    'the file that WordPress names as the whole',
    '<img src="s-1024x683.jpg" data-full-url="https://quay.example/s.jpg" srcset="m.jpg 768w" width="40">',
    ['s.jpg', null, null],
  ],
  [
    'whose size a set may tell',
    '<img src="s-40x20.jpg" data-full-url="https://quay.example/s.jpg" srcset="s.jpg 900w, m.jpg 768w" width="40" height="20">',
    ['s.jpg', 900, 450],
  ],
  [
    'src if its address says that it is wider',
    '<img src="s.jpg?width=968" srcset="s.jpg?width=320 320w, s.jpg?width=640 640w" width="968" height="645">',
    ['s.jpg?width=968', 968, 645],
  ],
  [
    'the set if src only has room for more',
    '<img src="s-40x20.jpg" srcset="m.jpg 640w" width="968" height="645">',
    ['m.jpg', 640, 426],
  ],
  [
    'and Jetpack, with its size',
    '<img src="s.jpg?w=300" data-orig-file="https://quay.example/s.jpg" data-orig-size="3000,2000">',
    ['s.jpg', 3000, 2000],
  ],
  ['no whole that is no image', '<img src="s.jpg" data-full-url="https://quay.example/show">', ['s.jpg', null, null]],
  ['nothing', '<img src="spacer.gif"><img src="data:image/gif;base64,R0">', null],
])('%s', (_, html, image) => {
  expect(read(html)).toEqual(image)
})

test('an image in a noscript replaces one that only stands in', () => {
  expect(read('<img src="/blank.gif" class="lazy"><noscript><img src="l.jpg"></noscript>')).toEqual([
    'l.jpg',
    null,
    null,
  ])
})
