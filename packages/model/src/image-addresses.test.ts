import { expect, test } from 'vitest'
import type { Block } from './block.ts'
import { imageAddresses, moveImages } from './image-addresses.ts'

const image = (url: string, width: number | null = null, height: number | null = null) => ({
  url,
  alt: 'The quay',
  width,
  height,
  caption: null,
  credit: null,
})
const at = (name: string) => `https://wire.example/${name}.jpg`
const film = 'https://wire.example/f.mp4'

const body: Block[] = [
  { type: 'paragraph', text: 'The quay.' },
  { type: 'image', ...image(at('a'), 640, null) },
  { type: 'gallery', images: [image(at('b'), 640, 400), image(at('a'))], caption: null },
  { type: 'video', url: film, poster: at('p'), caption: null },
  { type: 'video', url: film, poster: null, caption: null },
  { type: 'audio', url: at('sound'), caption: null },
]

test('images, those of galleries and posters have addresses', () => {
  expect(imageAddresses(body)).toEqual([at('a'), at('b'), at('a'), at('p')])
})

test('moved images keep both sides that they have, else get those of the file', () => {
  const to = (name: string) => ({ url: `https://paper.example/images/${name}.jpg`, width: 1600, height: 1000 })
  // What else is known of a file is no part of a body.
  const known = (name: string) => ({ ...to(name), name, bytes: 7 })
  const moved = moveImages(body, new Map(['a', 'b', 'p'].map((name) => [at(name), known(name)])))
  expect(moved).toEqual([
    body[0],
    { type: 'image', ...image(to('a').url, 1600, 1000) },
    { type: 'gallery', images: [image(to('b').url, 640, 400), image(to('a').url, 1600, 1000)], caption: null },
    { type: 'video', url: film, poster: to('p').url, caption: null },
    body[4],
    body[5],
  ])
})

test('an image of unknown size keeps what it has, and others stay', () => {
  const moved = moveImages(body, new Map([[at('a'), { url: at('c'), width: null, height: null }]]))
  expect(moved[1]).toEqual({ type: 'image', ...image(at('c'), 640, null) })
  expect(moved.slice(3)).toEqual(body.slice(3))
})
