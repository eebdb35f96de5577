import { marksOf, type Block, type BlockOf, type Mark } from '@broadsheet/model'
import { writeMarked } from './write-marked.ts'
import { writeLines } from './write-text.ts'

/**
 * Whether Markdown's own footnotes say what a body's say: one block of them at the end, and references in the order of
 * the notes that read as their numbers.
 */
export function citesInOrder(body: readonly Block[]): boolean {
  const last = body.at(-1)
  if (last?.type !== 'footnotes' || last.start !== undefined) return false
  const cited: number[] = []
  for (const block of body) {
    const references = 'marks' in block ? (block.marks ?? []).filter(isReference) : []
    if (references.length === 0) continue
    if (block.type !== 'paragraph') return false
    for (const { from, to, note } of references.toSorted((one, other) => one.from - other.from)) {
      // Behind a reference, these would make it a link or a note.
      if (block.text.slice(from, to) !== String(note) || /^[([:]/u.test(block.text.slice(to)) || from === 0)
        return false
      if (!cited.includes(note)) cited.push(note)
    }
  }
  return cited.length === last.notes.length && cited.every((note, at) => note === at + 1)
}

type Reference = Extract<Mark, { type: 'footnote' }>

function isReference(mark: Mark): mark is Reference {
  return mark.type === 'footnote'
}

const reference = /<sup><a href="#note-(?<number>\d+)">\k<number><\/a><\/sup>/gu

/** Writes the references of a written block as Markdown's own. */
export function withReferences(written: string): string {
  return written.replace(reference, '[^$<number>]')
}

/** Writes footnotes as Markdown's own. */
export function writeFootnotes(block: BlockOf<'footnotes'>): string {
  const words = writeLines
  return block.notes.map((note, at) => `[^${at + 1}]: ${writeMarked(note, marksOf(block, at), { words })}`).join('\n')
}
