import { blockText } from './block-text.ts'
import type { Block } from './block.ts'

// In scripts without spaces each character is a word, as their newsrooms count.
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

/** The number of words in a body; each Chinese or Japanese character is one. */
export function bodyWordCount(body: readonly Block[]): number {
  return body.reduce((total, block) => total + (blockText(block).match(word)?.length ?? 0), 0)
}
