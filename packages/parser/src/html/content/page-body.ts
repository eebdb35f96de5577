import { droppedElements } from '../element-kinds.ts'
import type { HtmlNode } from '../html-node.ts'

const frames = new Set(['html', 'head', 'body'])

/** What a page shows: the nodes of its body, wherever a page puts its tags, without programs, styles and forms' parts. */
export function pageBody(page: readonly HtmlNode[]): HtmlNode[] {
  return page.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    if (frames.has(node.name)) return pageBody(node.children)
    return droppedElements.has(node.name) ? [] : [node]
  })
}
