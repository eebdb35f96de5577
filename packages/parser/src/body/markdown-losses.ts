import { countLosses } from '../html/blocks/count-losses.ts'
import { escapeHtml } from '../html/escape-html.ts'
import type { OmissionKind } from '../result/omission.ts'
import type { RenderedMarkdown } from './parse-markdown-body.ts'

/** What of a text in Markdown no block has a place for: shortcodes that say nothing here, and parts of its HTML. */
export function markdownLosses({ html, context }: RenderedMarkdown): OmissionKind[] {
  const { element, blocks } = context.ready
  // Images stand apart from the HTML, but may be in a link there.
  const whole = html.replace(new RegExp(`<${element} n="(\\d+)"></${element}>`, 'gu'), (_, at: string) => {
    const block = blocks[Number(at)]
    return block?.type === 'image' ? `<img src="${escapeHtml(block.url)}" alt="">` : ''
  })
  return [...context.lost, ...countLosses(whole, context.baseUrl)]
}
