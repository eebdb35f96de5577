import { blockTexts } from '../src/block-texts.ts'
import type { Block } from '../src/block.ts'
import type { Mark, MarkKind } from '../src/mark.ts'
import { withMarks } from '../src/marks.ts'

/** A block with marks on the first occurrence of some words of its texts. Throws for words that are not in it. */
export function markWords<Kind extends Block>(
  block: Kind,
  ...marks: (readonly [words: string, kind: MarkKind])[]
): Kind {
  const texts = blockTexts(block)
  const placed = marks.map(([words, kind]): Mark => {
    const of = texts.findIndex((text) => text?.includes(words) === true)
    const from = texts[of]?.indexOf(words)
    if (from === undefined) throw new Error(`“${words}” is not in the block`)
    return { ...kind, of, from, to: from + words.length }
  })
  return withMarks(block, placed)
}
