// oxlint-disable-next-line typescript/triple-slash-reference -- other packages compile this file without including the declaration.
/// <reference path="../readability.d.ts" />
import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import type { HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { serializeHtml } from './serialize-html.ts'

/** Readability's time grows with the elements times their depth; a page with more is not an article. */
const maxSumOfDepths = 150_000

/** The attribute by which an element of a page is the same one in what Readability makes of it. */
export const placeName = 'data-place'

/** What Readability was given, with the places of its elements but for those within a line, and the part of it that it identifies as the article. */
export type Extract = { given: readonly HtmlNode[]; nodes: readonly HtmlNode[] }

/** Extracts the article of a page by Readability; no nodes if it finds none. */
export function extractContent(body: readonly HtmlNode[]): Extract {
  if (sumOfDepths(body, 1) > maxSumOfDepths) return { given: [], nodes: [] }
  const given = withPlaces(body)
  const document = new JSDOMParser().parse(`<html><head></head><body>${serializeHtml(given)}</body></html>`)
  const content = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse()?.content
  return { given, nodes: parseHtml(content ?? '') }
}

/** Most elements of a page: nobody asks whether Readability left them out. */
const unplaced = new Set('a b br cite code em i li option path small span strong sub sup time u'.split(' '))

function withPlaces(nodes: readonly HtmlNode[]): HtmlNode[] {
  let count = 0
  const place = (node: HtmlNode): HtmlNode => {
    if (typeof node === 'string') return node
    const children = node.children.map(place)
    if (unplaced.has(node.name)) return { ...node, children }
    return { ...node, attributes: { ...node.attributes, [placeName]: String(count++) }, children }
  }
  return nodes.map(place)
}

function sumOfDepths(nodes: readonly HtmlNode[], depth: number): number {
  return nodes.reduce(
    (sum, node) => sum + (typeof node === 'string' ? 0 : depth + sumOfDepths(node.children, depth + 1)),
    0,
  )
}
