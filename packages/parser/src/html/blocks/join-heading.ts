import type { Block } from '@broadsheet/model'

/** The levels of a body's headings, for those of HTML from 1 to 6: the headline above it is the only one of level 1. */
const levels = [2, 2, 3, 4, 4, 4] as const

/**
 * The blocks that stood in an `<h1>` to `<h6>` as one heading of its words, images behind it. Where more than words and
 * images stand in it, it only sets them large: the blocks are given as they are.
 */
export function joinHeading(htmlLevel: number, blocks: readonly Block[]): Block[] {
  const words = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  const images = blocks.filter(({ type }) => type === 'image' || type === 'embed')
  if (words.length === 0 || words.length + images.length < blocks.length) return [...blocks]
  return [{ type: 'heading', level: levels[htmlLevel - 1] ?? 4, text: words.join(' ') }, ...images]
}
