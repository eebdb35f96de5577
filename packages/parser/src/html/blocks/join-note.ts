import { blockText, type Block } from '@broadsheet/model'
import type { HtmlElement } from '../html-node.ts'

/** A box that stands in the story by class or role: Ghost's callout, and notes. */
export function isCallout({ attributes }: HtmlElement): boolean {
  return (
    attributes['role'] === 'note' ||
    /(?:^|\s)(?:kg-callout-card|kg-toggle-card|note-box)(?:\s|$)/u.test(attributes['class'] ?? '')
  )
}

/**
 * Joins the blocks of a box beside the story to a note: its first heading, or the summary of `<details>`, is the title. A
 * box with more than text, such as a picture or a quotation, is none: its blocks are unchanged.
 */
export function joinNote(blocks: readonly Block[], element: HtmlElement): Block[] {
  const { name, children } = element
  if (!blocks.every(({ type }) => type === 'paragraph' || type === 'heading' || type === 'list')) return [...blocks]
  const [first, ...rest] = blocks
  const hasSummary =
    name === 'details' && children.some((child) => typeof child !== 'string' && child.name === 'summary')
  const isTitled = rest.length > 0 && (first?.type === 'heading' || (hasSummary && first?.type === 'paragraph'))
  const paragraphs = (isTitled ? rest : blocks).flatMap(linesOf)
  if (paragraphs.length === 0) return []
  return [
    {
      type: 'note',
      title: isTitled ? first.text : null,
      paragraphs: isCallout(element) ? withSign(paragraphs) : paragraphs,
    },
  ]
}

function linesOf(block: Block): string[] {
  if (block.type === 'list') return block.items.map((item) => `• ${item}`)
  const text = blockText(block)
  return text === '' ? [] : [text]
}

/** A sign alone, such as a light bulb, begins the paragraph behind it. */
function withSign(paragraphs: readonly string[]): string[] {
  const [first = '', second, ...rest] = paragraphs
  return second === undefined || /[\p{L}\p{N}]/u.test(first) ? [...paragraphs] : [`${first} ${second}`, ...rest]
}
