import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { paragraph, read } from '../../../testing/read-blocks.ts'

const box = (data: object) => `<div data-attrs="${JSON.stringify(data).replaceAll('"', '&quot;')}"></div>`
const embed = (url: string, more: object = {}) => ({ type: 'embed', url, title: null, ...more })

test.each<[string, unknown]>([
  [
    box({ url: 'https://posts.example/1', full_text: 'It  left.', name: 'Nell Harrow' }),
    embed('https://posts.example/1', { title: 'It left.', provider: 'Nell Harrow' }),
  ],
  [
    box({ canonical_url: '/p/tides', title: 'Tides', caption: 'Of the year' }),
    embed('https://tidings.example/p/tides', { title: 'Tides', description: 'Of the year' }),
  ],
  [box({ videoId: 'abc' }), embed('https://www.youtube.com/watch?v=abc')],
  [box({ persistentExpression: 'E=mc^2' }), paragraph('E=mc^2')],
  [
    box({ gallery: { images: [{ src: '/a.jpg', alt: 'A', width: 8 }, { src: 'data:' }], caption: 'Gulls' } }),
    {
      type: 'gallery',
      images: [{ url: 'https://tidings.example/a.jpg', alt: 'A', width: 8, height: null, caption: null, credit: null }],
      caption: 'Gulls',
    },
  ],
  ['<div data-html="&lt;iframe src=&quot;//v.example/1&quot;&gt;&lt;/iframe&gt;"></div>', embed('https://v.example/1')],
  [
    '<lite-youtube videoid="abc" playlabel="Fog"></lite-youtube>',
    embed('https://www.youtube.com/watch?v=abc', { title: 'Fog' }),
  ],
  [
    '<amp-twitter data-tweetid="1"><blockquote>It left.</blockquote></amp-twitter>',
    embed('https://twitter.com/i/status/1'),
  ],
  [
    '<div class="flourish-embed flourish-map" data-src="visualisation/1?2"><script></script></div>',
    embed('https://flo.uri.sh/visualisation/1/embed'),
  ],
])('%s is a block', (html, block) => {
  expect(read(html)).toEqual([block])
})

test.each<[string, Block[]]>([
  [box({}), []],
  ['<div data-attrs="no JSON"></div>', []],
  ['<div data-html="Words"></div>', []],
  ['<div data-attrs="{&quot;url&quot;:&quot;https://a.example/&quot;}"><p>Words</p></div>', [paragraph('Words')]],
])('%s is what is in it', (html, blocks) => {
  expect(read(html)).toEqual(blocks)
})
