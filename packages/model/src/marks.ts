import { blockTexts, withBlockTexts } from './block-texts.ts'
import type { Block, BlockOf } from './block.ts'
import type { Mark } from './mark.ts'

/** The marks of one of a block's texts, by its place in `blockTexts`. */
export function marksOf(block: Block, of = 0): Mark[] {
  return allMarks(block).filter((mark) => mark.of === of)
}

function allMarks(block: Block): readonly Mark[] {
  return 'marks' in block ? (block.marks ?? []) : []
}

export function hasMarks(block: Block): boolean {
  return allMarks(block).length > 0
}

/** A text with the marks on it. */
export type MarkedText = { text: string; marks: readonly Mark[] }

/** The texts of a block with their marks, in the order of `blockTexts`. */
export function markedTexts(block: Block): (MarkedText | null)[] {
  const marks = Map.groupBy(allMarks(block), ({ of }) => of)
  return blockTexts(block).map((text, of) => (text === null ? null : { text, marks: marks.get(of) ?? [] }))
}

/** The caption and credit of a gallery's image, of the texts of the gallery. */
export function imageTexts(texts: readonly (MarkedText | null)[], at: number): (MarkedText | null)[] {
  return texts.slice(2 * at, 2 * at + 2)
}

/** The text of a block that has one alone. */
export function markedText(block: BlockOf<'paragraph' | 'heading' | 'preformatted'>): MarkedText {
  return { text: block.text, marks: marksOf(block) }
}

/** Whether every mark lies within a text of its block and encloses something, and no link is in another, such as an embed. */
export function marksFit(block: Block): boolean {
  const marks = allMarks(block)
  if (marks.length === 0) return true
  const texts = blockTexts(block)
  const links = marks.filter(({ type }) => type === 'link').toSorted((a, b) => a.of - b.of || a.from - b.from)
  return (
    marks.every(({ of, from, to }) => from < to && to <= (texts[of]?.length ?? 0)) &&
    (block.type !== 'embed' || links.every(({ of }) => of > 0)) &&
    links.every(({ of, from }, at) => of !== links[at - 1]?.of || from >= (links[at - 1]?.to ?? 0))
  )
}

/** A block with these marks; without the member if there are none. */
export function withMarks<Kind extends Block>(block: Kind, marks: readonly Mark[]): Kind {
  const { marks: _, ...bare } = block as Kind & { marks?: Mark[] }
  return (marks.length === 0 ? bare : { ...bare, marks: [...marks] }) as Kind
}

/** A paragraph without the first `length` units of its text; a mark on them alone is gone. */
export function withoutBeginning(paragraph: BlockOf<'paragraph'>, length: number): BlockOf<'paragraph'> {
  const marks = marksOf(paragraph).flatMap((mark) =>
    mark.to <= length ? [] : [{ ...mark, from: Math.max(mark.from - length, 0), to: mark.to - length }],
  )
  return withMarks({ ...paragraph, text: paragraph.text.slice(length) }, marks)
}

/** A paragraph with a beginning that has no marks. */
export function withBeginning(beginning: string, paragraph: BlockOf<'paragraph'>): BlockOf<'paragraph'> {
  const marks = marksOf(paragraph).map((mark) => ({
    ...mark,
    from: mark.from + beginning.length,
    to: mark.to + beginning.length,
  }))
  return withMarks({ ...paragraph, text: beginning + paragraph.text }, marks)
}

/**
 * A block whose every text is changed by `change`, which works on each character alone, so that marks stay on theirs.
 */
export function changeTexts<Kind extends Block>(block: Kind, change: (text: string) => string): Kind {
  const texts = blockTexts(block)
  const changed = withBlockTexts(
    block,
    texts.map((text) => (text === null ? null : change(text))),
  )
  const changedTexts = blockTexts(changed)
  const placeIn = (of: number, end: number) => change((texts[of] ?? '').slice(0, end)).length
  const moved = allMarks(block).map((mark) =>
    texts[mark.of] === changedTexts[mark.of]
      ? mark
      : { ...mark, from: placeIn(mark.of, mark.from), to: placeIn(mark.of, mark.to) },
  )
  return withMarks(
    changed,
    moved.filter(({ from, to }) => from < to),
  )
}

/**
 * The marks of a text in their normal form: in order, the enclosing first; without white space at their ends; and one
 * where several equal ones overlap, or only white space parts them.
 */
export function tidyMarks(text: string, marks: readonly Mark[]): Mark[] {
  const trimmed = marks.flatMap((mark) => {
    const words = text.slice(mark.from, mark.to)
    const from = mark.from + words.length - words.trimStart().length
    const to = mark.to - (words.length - words.trimEnd().length)
    return from < to ? [{ ...mark, from, to }] : []
  })
  const tidy: Mark[] = []
  // Of equal marks only the last one so far can reach the next.
  const last = new Map<string, number>()
  for (const mark of trimmed.toSorted(byPlace)) {
    const kind = JSON.stringify({ ...mark, from: 0, to: 0 })
    const at = last.get(kind)
    const other = at === undefined ? undefined : tidy[at]
    if (at === undefined || other === undefined || text.slice(other.to, mark.from).trim() !== '') {
      last.set(kind, tidy.push(mark) - 1)
    } else tidy[at] = { ...other, to: Math.max(other.to, mark.to) }
  }
  return tidy.toSorted(byPlace)
}

function byPlace(one: Mark, other: Mark): number {
  return one.from - other.from || other.to - one.to
}
