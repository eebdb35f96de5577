import { expect, test } from 'vitest'
import type { Attachment, Attachments } from './attachments.ts'
import { showOriginalImages } from './original-images.ts'

const uploads = 'https://quay.example/wp-content/uploads'
const file = (name: string, more: Partial<Attachment> = {}): Attachment => ({
  kind: 'image',
  url: `${uploads}/${name}`,
  alt: '',
  title: '',
  caption: null,
  description: '',
  parent: '0',
  page: null,
  width: null,
  height: null,
  ...more,
})
const attachments: Attachments = new Map([
  ['5', file('2026/11/gull.jpg', { width: 3000, height: 2000 })],
  ['6', file('2026/11/pier-scaled.jpg')],
  ['7', file('2026/11/mole-e1764547200123.jpg')],
  ['9', file('2026/11/k%C3%A4i.jpg')],
  ['8', file('2026/11/minutes.pdf', { kind: 'file' })],
])
const whole = `<img width="3000" height="2000" src="${uploads}/2026/11/gull.jpg">`

test.each([
  ['by its address', `<img src="${uploads}/2026/11/gull-300x200.jpg" width="300" height="200">`, whole],
  ['without its sets', `<img src="${uploads}/2026/11/gull-scaled.jpg" srcset="a 300w" sizes='100vw'>`, whole],
  ['with its size', `<img src="${uploads}/2026/11/gull.jpg">`, whole],
  ['by another protocol', `<img src="${uploads.replace('https', 'http')}/2026/11/gull-300x200.jpg">`, whole],
  ['on another host', '<img src="https://i0.wp.com/quay.example/wp-content/uploads/2026/11/gull.jpg?w=300">', whole],
  [
    'by its id',
    '<img class="wp-image-5 alignleft" src="https://cdn.example/x/gull-300x200.jpg">',
    `<img width="3000" height="2000" class="wp-image-5 alignleft" src="${uploads}/2026/11/gull.jpg">`,
  ],
  [
    'as the library has it',
    `<img src='${uploads}/2026/11/pier-1024x683.jpg'>`,
    `<img src='${uploads}/2026/11/pier-scaled.jpg'>`,
  ],
  [
    'with letters that the export encodes',
    `<img class="wp-image-9" src="${uploads}/2026/11/käi-300x200.jpg">`,
    `<img class="wp-image-9" src="${uploads}/2026/11/k%C3%A4i.jpg">`,
  ],
  [
    'as it was cut',
    `<img class="wp-image-7" src="${uploads}/2026/11/mole-300x200.jpg">`,
    `<img class="wp-image-7" src="${uploads}/2026/11/mole-e1764547200123.jpg">`,
  ],
])('a size becomes the image of the library: %s', (_, html, shown) => {
  expect(showOriginalImages(html, attachments)).toBe(shown)
})

test.each([
  ['one that it does not name', `<img src="${uploads}/2026/11/seal-300x200.jpg" width="300">`],
  ['one of another month', `<img src="${uploads}/2025/01/gull-300x200.jpg">`],
  ['one with the id of another blog', '<img class="wp-image-5" src="https://old.example/seal-300x200.jpg">'],
  ['the image itself', `<img src="${uploads}/2026/11/gull.jpg" width="300">`],
  ['one of unknown size', `<img src="${uploads}/2026/11/pier-scaled.jpg" srcset="a 300w">`],
  ['one without an address', '<img class="wp-image-5">'],
])('%s stays', (_, html) => {
  expect(showOriginalImages(html, attachments)).toBe(html)
})
