import type { Block } from '@broadsheet/model'
import { htmlToBlocks } from '../src/html/html-to-blocks.ts'

/** The address of the page whose HTML the tests of blocks read. */
const baseUrl = 'https://tidings.example/harbour/ferry'

export const read = (html: string): Block[] => htmlToBlocks(html, { baseUrl })

export const paragraph = (text: string): Block => ({ type: 'paragraph', text })

/** The image of `<img src="/a.jpg">`. */
export const image = {
  type: 'image',
  url: 'https://tidings.example/a.jpg',
  alt: '',
  width: null,
  height: null,
  caption: null,
  credit: null,
} as const
