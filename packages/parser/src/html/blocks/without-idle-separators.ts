import type { Block } from '@broadsheet/model'

/** Removes separators at the beginning and end, repeated ones, and those above footnotes. */
export function withoutIdleSeparators(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'separator')
  return blocks
    .slice(0, last + 1)
    .filter(
      ({ type }, index) =>
        type !== 'separator' ||
        (index > 0 && blocks[index - 1]?.type !== 'separator' && blocks[index + 1]?.type !== 'footnotes'),
    )
}
