import type { Block, MarkKind } from '@broadsheet/model'
import type { ReadyBlocks } from './blocks/ready-blocks.ts'
import { withoutIdleSeparators } from './blocks/without-idle-separators.ts'
import { readNodes } from './blocks/write-nodes.ts'
import { parseHtml } from './parse-html.ts'

/**
 * Parses a fragment of HTML of any quality into blocks; never throws. The result has only text without markup, and http
 * and https addresses; relative ones are resolved against `baseUrl` or, without one, dropped. Links, emphasis and so on
 * are its marks. `ready` are blocks with placeholders in the HTML, and may have the delimiters of `kinds` in their texts. Scripts, styles, forms, hidden elements and trackers are dropped.
 *
 * @example htmlToBlocks('<p>Late <b>ferry</b></p>', { baseUrl: null }) // [{ type: 'paragraph', text: 'Late ferry' }]
 */
export function htmlToBlocks(
  html: string,
  source: { baseUrl: string | null; ready?: ReadyBlocks; kinds?: MarkKind[] },
): Block[] {
  return withoutIdleSeparators(readNodes(parseHtml(html), source))
}
