import { expect, test } from 'vitest'
import { markdownBlocks } from './markdown-blocks.ts'

const read = (text: string) => markdownBlocks(text, 'https://quay.example/news/')
const paragraph = (text: string) => ({ type: 'paragraph', text })

test.each([
  [
    'marks within a line',
    'A **bold**, _slanted_, ~~struck~~ `word` and [a link](x).',
    [paragraph('A bold, slanted, struck word and a link.')],
  ],
  ['a link that runs a script', '[words](javascript:alert(1))', [paragraph('words')]],
  ['character references', 'caf&eacute; &amp; bar &lt;b&gt;', [paragraph('café & bar <b>')]],
  ['HTML set in from the margin', '<div>\n\n     <p>\n       One\n     </p>\n\n</div>', [paragraph('One')]],
  [
    'a list in a list',
    '- One\n- Two\n\n1. First',
    [
      { type: 'list', ordered: false, items: ['One', 'Two'] },
      { type: 'list', ordered: true, items: ['First'] },
    ],
  ],
  ['an address of another page', 'See [the tide]({{< ref "/tide" >}} "Tide").', [paragraph('See the tide.')]],
  [
    'a frame of Hugo',
    '{{< youtube id="abc-1" title="x" >}}',
    [{ type: 'embed', url: 'https://www.youtube.com/watch?v=abc-1', title: null }],
  ],
  [
    'an image of Hugo',
    '{{< figure src="tide.jpg" alt="Low \'tide\'" caption="The bay" >}}',
    [
      {
        type: 'image',
        url: 'https://quay.example/news/tide.jpg',
        alt: "Low 'tide'",
        width: null,
        height: null,
        caption: 'The bay',
        credit: null,
      },
    ],
  ],
  [
    'what a template call encloses',
    '{{% note %}}\nMind **the gap**.\n{{% /note %}}\n\n{% include x.html %}',
    [paragraph('Mind the gap.')],
  ],
  ['braces that call nothing', 'A set {{1, 2}} of {two}.', [paragraph('A set {{1, 2}} of {two}.')]],
])('%s', (_, text, blocks) => {
  expect(read(text)).toEqual(blocks)
})
