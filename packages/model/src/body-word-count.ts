import { blockText, type Block } from './block.ts'

// Scripts written without spaces are counted a sign a word, as newsrooms that write them do.
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

/** The number of words in a body; a sign of Chinese or Japanese counts as one. */
export function bodyWordCount(body: readonly Block[]): number {
  return body.reduce((total, block) => total + (blockText(block).match(word)?.length ?? 0), 0)
}
