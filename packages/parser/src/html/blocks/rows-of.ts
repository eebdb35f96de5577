import type { HtmlElement, HtmlNode } from '../html-node.ts'

/** A row of an HTML table: its cells, and whether it is in the head. */
export type HtmlRow = { cells: HtmlElement[]; isHead: boolean }

const groups = new Set(['thead', 'tbody', 'tfoot'])

/**
 * The rows of a table, without those of nested tables. Content between rows or cells becomes a row or cell, so that no
 * text is lost.
 */
export function rowsOf(nodes: readonly HtmlNode[], isHead = false): HtmlRow[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return node.trim() === '' ? [] : [{ cells: [asCell(node)], isHead }]
    if (groups.has(node.name)) return rowsOf(node.children, node.name === 'thead')
    if (node.name === 'tr') return [{ cells: cellsOf(node.children), isHead }]
    if (node.name === 'caption' || node.name === 'colgroup') return []
    return [{ cells: [asCell(node)], isHead }]
  })
}

function cellsOf(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter((node) => typeof node !== 'string' || node.trim() !== '').map(asCell)
}

function asCell(node: HtmlNode): HtmlElement {
  const isCell = typeof node !== 'string' && (node.name === 'td' || node.name === 'th')
  return isCell ? node : { name: 'td', attributes: {}, children: [node] }
}
