import {
  blockLimits,
  blockTexts,
  tidyMarks,
  withBlockTexts,
  withMarks,
  type Block,
  type Mark,
  type MarkKind,
} from '@broadsheet/model'
import { isDelimited, readDelimiter } from '../mark-delimiters.ts'

/** Takes the delimiters out of a block's texts, and gives the block the marks that they stand for. */
export function revealMarks<Kind extends Block>(block: Kind, kinds: readonly MarkKind[]): Kind {
  if (kinds.length === 0) return block
  const read = blockTexts(block).map((text) => (text === null ? null : readDelimited(text, kinds)))
  const bare = withBlockTexts(
    block,
    read.map((each) => each?.text ?? null),
  )
  const marks = read.flatMap((each, of) =>
    tidyMarks(each?.text ?? '', each?.marks ?? []).map((mark) => ({ ...mark, of })),
  )
  if (bare.type === 'file') return bare
  // An embed's title is a link by itself, and so may be its whole box.
  const isOwnLink = (mark: Mark): boolean =>
    mark.type === 'link' && block.type === 'embed' && (mark.of === 0 || mark.url === block.url)
  const kept = marks.filter((mark) => !isOwnLink(mark))
  return withMarks(bare, kept.slice(0, blockLimits.marks))
}

function readDelimited(delimited: string, kinds: readonly MarkKind[]): { text: string; marks: Mark[] } {
  if (!isDelimited(delimited)) return { text: delimited.normalize('NFC'), marks: [] }
  let text = ''
  const open = new Map<number, number>()
  const spans: { id: number; from: number; to: number }[] = []
  for (const character of delimited) {
    const delimiter = readDelimiter(character.codePointAt(0) ?? 0)
    if (delimiter === null) text += character
    else if (delimiter.begins) open.set(delimiter.id, text.length)
    else {
      spans.push({ id: delimiter.id, from: open.get(delimiter.id) ?? 0, to: text.length })
      open.delete(delimiter.id)
    }
  }
  for (const [id, from] of open) spans.push({ id, from, to: text.length })
  // An accent that is marked apart from its letter would stay apart.
  if (text.normalize('NFC') !== text) return { text: text.normalize('NFC'), marks: [] }
  // An element that encloses another begins first.
  const marks = spans
    .toSorted((one, other) => one.id - other.id)
    .flatMap(({ id, from, to }): Mark[] => (kinds[id] === undefined ? [] : [{ ...kinds[id], of: 0, from, to }]))
  return { text, marks }
}
