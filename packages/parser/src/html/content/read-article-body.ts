import type { Block } from '@broadsheet/model'
import { readNodes } from '../blocks/write-nodes.ts'
import { isObject, textIn } from '../facts/json-ld.ts'
import type { Page } from '../facts/page.ts'
import { foldText } from '../fold-text.ts'
import { parseHtml } from '../parse-html.ts'

/** The text that a page's JSON-LD has of its article, a line a paragraph; sites put markup in it, too. */
export function readArticleBody({ article, baseUrl }: Page): Block[] {
  const body = article?.['articleBody'] ?? article?.['text']
  const text = typeof body === 'string' ? body : isObject(body) ? textIn(body) : ''
  if (/<\/?(?:p|br|div)\b/iu.test(text)) return readNodes(parseHtml(text), { baseUrl })
  const lines = text.split(/\s*(?:\r?\n\s*)+/u).map((line) => foldText(line))
  return lines.flatMap((line) => (line === '' ? [] : [{ type: 'paragraph', text: line }]))
}
