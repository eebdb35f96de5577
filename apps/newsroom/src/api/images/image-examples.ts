import { copiedImageSchema, deskImageSchema, deskImagesSchema, shownImageSchema } from '@broadsheet/model'
import { examples } from '../examples.ts'

const { slug, url, section, headline, status } = examples.deskSummary

const image = {
  name: '9f86d081884c7d659a2feaa0c55ad015.jpg',
  url: 'https://paper.example/images/9f86d081884c7d659a2feaa0c55ad015.jpg',
  type: 'image/jpeg',
  bytes: 81920,
  width: 1600,
  height: 1000,
  animated: false,
  alt: 'Passengers on the quay, in the rain.',
  caption: 'The quay at noon.',
  credit: 'Nell Harrow',
  licence: null,
  focus: { x: 50, y: 30 },
  tone: 13,
  addedAt: '2026-11-24T08:15:00Z',
  addedBy: 'Night desk',
  usedIn: 1,
}

const copied = {
  url: image.url,
  type: image.type,
  bytes: image.bytes,
  width: image.width,
  height: image.height,
  source: 'https://wire.example/quay.jpg',
}

/** What operations of images answer, each with an example. */
export const imageShapes = {
  image: { schema: deskImageSchema, example: image },
  images: { schema: deskImagesSchema, example: { images: [image], next: null } },
  shown: { schema: shownImageSchema, example: { ...image, articles: [{ slug, url, status, section, headline }] } },
  copied: { schema: copiedImageSchema, example: copied },
}
