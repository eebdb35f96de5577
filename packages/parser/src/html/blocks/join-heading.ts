import type { Block } from '@broadsheet/model'

/** The levels of headings for those of HTML from 1 to 6; only the headline has level 1. */
const levels = [2, 2, 3, 4, 4, 4] as const

/**
 * Joins the blocks of an `<h1>` to `<h6>` to one heading, with images after it. An element with more than text and
 * images is only large text: its blocks are unchanged.
 */
export function joinHeading(htmlLevel: number, blocks: readonly Block[]): Block[] {
  const words = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text.replaceAll('\n', ' ')] : []))
  const images = blocks.filter(({ type }) => type === 'image' || type === 'embed')
  if (words.length === 0 || words.length + images.length < blocks.length) return [...blocks]
  return [{ type: 'heading', level: levels[htmlLevel - 1] ?? 4, text: words.join(' ') }, ...images]
}
