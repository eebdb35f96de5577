import { blockSchema, blockText, type Block } from '@broadsheet/model'
import * as v from 'valibot'
import type { ReadyBlocks } from '../html/blocks/ready-blocks.ts'
import { foldText } from '../html/fold-text.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'

/** What the rules of Markdown share while they read one text. */
export type BodyContext = { baseUrl: string | null; ready: ReadyBlocks }

/** What a text is read with: an element for ready blocks that the text itself can't name. */
export function bodyContext(text: string, baseUrl: string | null): BodyContext {
  const lowerCase = text.toLowerCase()
  let element = 'x-block'
  while (lowerCase.includes(element)) element += 'x'
  return { baseUrl, ready: { element, blocks: [] } }
}

/** The HTML that stands for a block; null for what is no block. */
export function readyHtml(block: unknown, { ready }: BodyContext): string | null {
  if (!v.is(blockSchema, block)) return null
  ready.blocks.push(block)
  return `<${ready.element} n="${ready.blocks.length - 1}"></${ready.element}>`
}

/** The words of a line of Markdown, rendered; null where an image or the like stands among them. */
export function lineOf(html: string, context: BodyContext): string | null {
  const blocks = htmlToBlocks(html, context)
  return blocks.every(isWords) ? foldText(blocks.map(blockText).join(' ')) : null
}

function isWords({ type }: Block): boolean {
  return type === 'paragraph'
}
