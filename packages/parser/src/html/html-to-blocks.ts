import type { Block } from '@broadsheet/model'
import type { ReadyBlocks } from './blocks/ready-blocks.ts'
import { withoutIdleSeparators } from './blocks/without-idle-separators.ts'
import { readNodes } from './blocks/write-nodes.ts'
import { parseHtml } from './parse-html.ts'

/**
 * Reads a fragment of HTML, of whatever quality, into the paper's own blocks; never throws. Only what the paper knows
 * comes through: text without markup, and addresses by http and https, relative ones resolved against `baseUrl`
 * (without one they go); `ready` are blocks that stand in it already. Scripts, styles, forms, hidden elements and images that count readers are left out.
 */
export function htmlToBlocks(html: string, source: { baseUrl: string | null; ready?: ReadyBlocks }): Block[] {
  return withoutIdleSeparators(readNodes(parseHtml(html), source))
}
