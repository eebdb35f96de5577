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
])('%j is not a block', (block) => {
  expect(v.safeParse(blockSchema, block).success).toBe(false)
})
