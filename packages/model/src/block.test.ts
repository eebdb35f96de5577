import * as v from 'valibot'
import { expect, it } from 'vitest'
import { blockSchema } from './block-schema.ts'
import { blockText } from './block-text.ts'
import type { Block } from './block.ts'

const image = {
  type: 'image',
  alt: '',
  width: 640,
  height: 480,
  caption: 'The quay at dawn',
  credit: 'Ida Moor',
} as const

const blocks: { block: Block; text: string }[] = [
  { block: { type: 'paragraph', text: 'The ferry is late.' }, text: 'The ferry is late.' },
  { block: { type: 'heading', level: 2, text: 'Why' }, text: 'Why' },
  { block: { type: 'list', ordered: true, items: ['fog', 'tide'] }, text: 'fog\ntide' },
  { block: { type: 'quote', paragraphs: ['Wait.', 'I do.'], credit: 'The pilot' }, text: 'Wait.\nI do.\nThe pilot' },
  { block: { ...image, url: 'https://quay.example/a.jpg' }, text: 'The quay at dawn\nIda Moor' },
  { block: { type: 'embed', url: 'https://video.example/1', title: null }, text: '' },
  { block: { type: 'table', caption: null, head: ['Ship', 'Hour'], rows: [['Gull', '9']] }, text: 'Ship Hour\nGull 9' },
  { block: { type: 'separator' }, text: '' },
  { block: { type: 'preformatted', text: 'a\n  b', style: 'code', language: 'c++' }, text: 'a\n  b' },
  { block: { type: 'note', title: 'Who', paragraphs: ['He', 'She'] }, text: 'Who\nHe\nShe' },
  { block: { type: 'footnotes', notes: ['One', 'Two'], start: 3 }, text: 'One\nTwo' },
  {
    block: {
      type: 'gallery',
      images: [{ url: 'https://quay.example/a.jpg', alt: 'a', width: 1, height: null, caption: 'b', credit: 'c' }],
      caption: 'd',
    },
    text: 'b\nc\nd',
  },
  { block: { type: 'audio', url: 'https://quay.example/a.mp3', caption: 'Horn' }, text: 'Horn' },
  { block: { type: 'video', url: 'https://quay.example/a.mp4', poster: null, caption: 'Gap' }, text: 'Gap' },
  { block: { type: 'file', url: 'https://quay.example/a.pdf', name: 'Minutes' }, text: 'Minutes' },
  {
    block: { type: 'embed', url: 'https://video.example/1', title: 'Song', description: 'Of sea', provider: 'Vee' },
    text: 'Song\nOf sea',
  },
]

it.each(blocks)('the text of a block of type $block.type is $text', ({ block, text }) => {
  expect(v.parse(blockSchema, block)).toEqual(block)
  expect(blockText(block)).toBe(text)
})

it.each([
  { type: 'heading', level: 1, text: 'A second headline' },
  { type: 'paragraph', text: '' },
  { type: 'paragraph', text: 'a', html: '<b>a</b>' },
  { type: 'list', ordered: false, items: [] },
  { ...image, url: 'javascript:alert(1)' },
  { ...image, url: 'data:image/svg+xml,<svg/>' },
  { ...image, url: 'https://quay.example/a.jpg', width: 0 },
  { type: 'embed', url: 'file:///etc/passwd', title: null },
  { type: 'script', text: 'alert(1)' },
  { type: 'video', url: 'https://quay.example/a.mp4', poster: 'javascript:alert(1)', caption: null },
  { type: 'preformatted', text: 'a', style: 'code', language: '"><b>' },
])('%j is not a block', (block) => {
  expect(v.safeParse(blockSchema, block).success).toBe(false)
})
