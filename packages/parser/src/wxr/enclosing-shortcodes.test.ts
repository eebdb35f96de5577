import { expect, test } from 'vitest'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import type { OmissionKind } from '../result/omission.ts'
import { postHtml } from './post-html.ts'

function read(content: string) {
  const lost: OmissionKind[] = []
  const html = postHtml(content, { attachments: new Map(), post: '7' }, lost)
  return { blocks: htmlToBlocks(html, { baseUrl: 'https://quay.example/' }), lost }
}

const heading = { type: 'heading', text: 'High tide', level: 4 }
const text = (words: string) => ({ type: 'paragraph', text: words })

test.each([
  '[box title="High tide"]At six.[/box]',
  'Before.\n\n[box title="High tide" class="wide red"]At six.[/box]\n\nBehind.',
  '[tabs]\n[tab title="High tide"]\nAt six.\n[/tab]\n[/tabs]',
  '<!-- wp:shortcode -->\n[box heading="High tide"]At six.[/box]\n<!-- /wp:shortcode -->',
])('the title of a box is a heading: %s', (content) => {
  const { blocks, lost } = read(content)
  expect(blocks).toContainEqual(heading)
  expect(blocks).toContainEqual(text('At six.'))
  expect(lost).toEqual([])
})

test.each(['Low [tip title="High tide"]water[/tip] at noon.', '[tip title="High tide"]Low[/tip] water at noon.'])(
  'a title in a sentence is counted, and the sentence stays whole: %s',
  (content) => {
    expect(read(content)).toEqual({ blocks: [text('Low water at noon.')], lost: ['shortcode-attribute'] })
  },
)

test('an address becomes the link of the words within', () => {
  const { blocks, lost } = read('See [button link="https://tide.example/?a=1&b=2" color="deep red"]the table[/button].')
  expect(blocks).toMatchObject([
    {
      text: 'See the table.',
      marks: [{ type: 'link', url: 'https://tide.example/?a=1&b=2', from: 4, to: 13 }],
    },
  ])
  expect(lost).toEqual([])
})

test.each([
  ['[quote author="Nell Harrow"]Late.[/quote]', 1],
  ['[box link="https://tide.example/"]One.\n\nTwo.[/box]', 1],
  ['[box link="https://tide.example/"]<a href="https://a.example/">One</a>[/box]', 1],
  ['[box background="https://tide.example/a.jpg"]One.[/box]', 1],
  ['[box css="margin: 0 auto" animation="fade in" columns="2"]One.[/box]', 0],
  ['[box title=""]One.[/box]', 0],
  ['[gallery title="High tide"][/gallery]', 0],
])('%s loses words or addresses of %i shortcodes', (content, count) => {
  const { lost } = read(content)
  expect(lost.filter((kind) => kind === 'shortcode-attribute')).toHaveLength(count)
})

test('boxes side by side are paragraphs', () => {
  expect(read('[half]One.[/half][half_last]Two.[/half_last] Three.').blocks).toEqual([
    text('One.'),
    text('Two. Three.'),
  ])
})

test('a hundred thousand openings and no end are read', () => {
  expect(read(`[/box]${'[box title="a b"]'.repeat(100_000)}`).lost).toHaveLength(100_000)
})
