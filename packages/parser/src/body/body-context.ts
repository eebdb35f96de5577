import { blockSchema, blockText, type Block, type MarkKind } from '@broadsheet/model'
import * as v from 'valibot'
import type { ReadyBlocks } from '../html/blocks/ready-blocks.ts'
import { readDelimitedNodes } from '../html/blocks/write-nodes.ts'
import { foldText } from '../html/fold-text.ts'
import { parseHtml } from '../html/parse-html.ts'

/** The state that the rules of Markdown share while they parse one text. */
export type BodyContext = { baseUrl: string | null; ready: ReadyBlocks; kinds: MarkKind[] }

/** Creates the state for a text, with an element for ready blocks whose name does not occur in the text. */
export function bodyContext(text: string, baseUrl: string | null): BodyContext {
  const lowerCase = text.toLowerCase()
  let element = 'x-block'
  while (lowerCase.includes(element)) element += 'x'
  return { baseUrl, ready: { element, blocks: [] }, kinds: [] }
}

/** The placeholder in HTML for a ready block; null for a value that is not a block. */
export function readyHtml(block: unknown, { ready }: BodyContext): string | null {
  if (!v.is(blockSchema, block)) return null
  ready.blocks.push(block)
  return `<${ready.element} n="${ready.blocks.length - 1}"></${ready.element}>`
}

/** The text of rendered Markdown with the delimiters of its marks; null if it contains more than text, such as an image. */
export function lineOf(html: string, context: BodyContext): string | null {
  const blocks = readDelimitedNodes(parseHtml(html), context)
  return blocks.every(isWords) ? foldText(blocks.map(blockText).join(' ')) : null
}

function isWords({ type }: Block): boolean {
  return type === 'paragraph'
}
