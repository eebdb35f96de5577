import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { serializeHtml } from './serialize-html.ts'

/** Readability's time grows with the elements times how deep they stand; a page of more is no article's. */
const maxElements = 10_000

/** The part of a page that Readability takes for its article, as nodes; empty when it finds none. */
export function extractContent(body: readonly HtmlNode[]): HtmlNode[] {
  if (countElements(body) > maxElements) return []
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${serializeHtml(body)}</body></html>`)
  const content = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse()?.content
  return parseHtml(content ?? '')
}

function countElements(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((sum, node) => sum + (typeof node === 'string' ? 0 : 1 + countElements(node.children)), 0)
}
