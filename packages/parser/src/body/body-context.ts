import { blockSchema, blockText, type Block, type MarkKind } from '@broadsheet/model'
import type { Token } from 'markdown-it'
import * as v from 'valibot'
import { countLosses } from '../html/blocks/count-losses.ts'
import type { ReadyBlocks } from '../html/blocks/ready-blocks.ts'
import { readDelimitedNodes } from '../html/blocks/write-nodes.ts'
import { foldText } from '../html/fold-text.ts'
import { parseHtml } from '../html/parse-html.ts'
import type { OmissionKind } from '../result/omission.ts'

/** The state that the rules of Markdown share while they parse one text. */
export type BodyContext = {
  baseUrl: string | null
  ready: ReadyBlocks
  kinds: MarkKind[]
  footnotes: MarkdownNotes
  /** The lines of tables with pipes, whose cells follow them. */
  tables: WeakMap<Token, PipeLines>
  /** What shortcodes and the texts of ready blocks have that no block has a place for. */
  lost: OmissionKind[]
}

type PipeLines = { lines: readonly string[]; isCaptioned: boolean; cells: number }

/** The footnotes of a text by their labels: their words, and the number that each has since its first reference. */
export type MarkdownNotes = {
  texts: Map<string, string>
  numbers: Map<string, number>
  /** The labels of references. */
  labels: WeakMap<Token, string>
  /** The captions of images that have references: in pieces, of which every other one is the HTML of a reference. */
  captions: WeakMap<Token, readonly string[]>
}

/** Creates the state for a text, with an element for ready blocks whose name does not occur in the text. */
export function bodyContext(text: string, { baseUrl, lost }: Pick<BodyContext, 'baseUrl' | 'lost'>): BodyContext {
  const lowerCase = text.toLowerCase()
  let element = 'x-block'
  while (lowerCase.includes(element)) element += 'x'
  const footnotes = { texts: new Map(), numbers: new Map(), labels: new WeakMap(), captions: new WeakMap() }
  return { baseUrl, ready: { element, blocks: [] }, kinds: [], footnotes, tables: new WeakMap(), lost }
}

/** A value as a block; null if it is none. */
export function blockOf(value: unknown): Block | null {
  return v.is(blockSchema, value) ? value : null
}

/** The placeholder in HTML for a ready block; null for a value that is not a block. */
export function readyHtml(value: unknown, { ready }: BodyContext): string | null {
  const block = blockOf(value)
  if (block === null) return null
  ready.blocks.push(block)
  return `<${ready.element} n="${ready.blocks.length - 1}"></${ready.element}>`
}

/**
 * The text of rendered Markdown with the delimiters of its marks; null if it contains more than text, such as an image.
 * What the text can't say is added to the context's `lost`.
 */
export function lineOf(html: string, { baseUrl, ready, kinds, footnotes, lost }: BodyContext): string | null {
  const numbers = [...footnotes.numbers.values()].map((number): [string, number] => [`note-${number}`, number])
  const notes = new Map(numbers)
  const blocks = readDelimitedNodes(parseHtml(html), { baseUrl, ready, kinds, notes })
  if (!blocks.every(isWords)) return null
  lost.push(...countLosses(html, baseUrl, notes))
  return foldText(blocks.map(blockText).join(' '))
}

function isWords({ type }: Block): boolean {
  return type === 'paragraph'
}
