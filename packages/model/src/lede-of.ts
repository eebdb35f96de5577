import { blockText } from './block-text.ts'
import type { Block } from './block.ts'

/** An article's lede: its first paragraph without the dateline, empty if it has none. */
export function ledeOf(body: readonly Block[]): string {
  const opening = body.find((block) => block.type === 'paragraph')
  return opening === undefined ? '' : blockText(opening)
}
