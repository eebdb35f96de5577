import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { serializeHtml } from './serialize-html.ts'

/** The part of a page that Readability takes for its article, as nodes; empty when it finds none. */
export function extractContent(body: readonly HtmlNode[]): HtmlNode[] {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${serializeHtml(body)}</body></html>`)
  const content = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse()?.content
  return parseHtml(content ?? '')
}
