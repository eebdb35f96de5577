import type { HtmlElement, HtmlNode } from './html-node.ts'
import { tokenizeHtml } from './tokenize-html.ts'
import { impliedEnds, reachesAcross, voidElements, type ImpliedEnd } from './tree-rules.ts'

/** Consumers of the tree are recursive, and deeper levels would overflow the stack. Browsers stop at 512. */
const maxDepth = 200

/**
 * Parses any text as HTML into a tree; never throws. Implied tags are added, and end tags without a start tag dropped.
 * Elements nested deeper than 200 levels become siblings, in order.
 *
 * It differs from a browser's parser: formatting that is closed in the wrong order is not reopened, and nothing is
 * moved out of tables. This changes no text. The known libraries are 22 KB and more, too large for the ranker.
 */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const innermost = (): HtmlElement => open.at(-1) ?? root

  const closeImplied = ({ ends, within }: ImpliedEnd): void => {
    for (let level = open.length - 1; level > 0; level -= 1) {
      const name = open[level]?.name ?? ''
      if (ends.has(name)) open.length = level
      if (ends.has(name) || within.has(name)) return
    }
  }
  const close = (name: string): void => {
    for (let level = open.length - 1; level > 0; level -= 1) {
      const each = open[level]?.name ?? ''
      if (each === name) open.length = level
      if (each === name || !reachesAcross(name, each)) return
    }
  }
  tokenizeHtml(html, {
    text: (text) => innermost().children.push(text),
    startTag: (name, attributes) => {
      for (const end of impliedEnds(name)) closeImplied(end)
      if (open.length > maxDepth) open.pop()
      const element: HtmlElement = { name, attributes, children: [] }
      innermost().children.push(element)
      if (!voidElements.has(name)) open.push(element)
    },
    endTag: (name) => {
      // Browsers treat `</br>` as a line break, too.
      if (name === 'br') innermost().children.push({ name: 'br', attributes: {}, children: [] })
      close(name)
    },
  })
  return root.children
}
