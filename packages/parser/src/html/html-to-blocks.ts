import type { Block } from '@broadsheet/model'
import { readNodes } from './blocks/write-nodes.ts'
import { parseHtml } from './parse-html.ts'

/**
 * Reads a fragment of HTML, of whatever quality, into the paper's own blocks; never throws. Only what the paper knows
 * comes through: text without markup, and addresses by http and https, relative ones resolved against `baseUrl`
 * (without one they go). Scripts, styles, forms, hidden elements and pictures that count readers are left out.
 */
export function htmlToBlocks(html: string, { baseUrl }: { baseUrl: string | null }): Block[] {
  return withoutIdleSeparators(readNodes(parseHtml(html), baseUrl))
}

// A separator stands between blocks: none opens or ends a body, and one is enough.
function withoutIdleSeparators(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'separator')
  return blocks
    .slice(0, last + 1)
    .filter(({ type }, index) => type !== 'separator' || (index > 0 && blocks[index - 1]?.type !== 'separator'))
}
