import type { Block } from '@broadsheet/model'
import { inlineElements } from '../element-kinds.ts'
import { keepSpaces } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'

const verseNames = /(?:^|[\s_-])(?:verse|poem|poetry|lyrics)(?:$|[\s_-])/iu
const languageName = /(?:^|\s)lang(?:uage)?-(?<language>[\w+#.-]{1,40})(?=\s|$)/u

/** A `<pre>` with its lines: code, verse or plain; null if it holds more than text. Empty without any. */
export function readPreformatted(pre: HtmlElement): Block[] | null {
  if (findAll(pre.children, ({ name }) => name !== 'br' && !inlineElements.has(name)).length > 0) return null
  // HTML drops a line feed at the beginning.
  const text = keepSpaces(textOf(pre.children)).replace(/^\n/u, '').trimEnd()
  if (text.trim() === '') return []
  const isVerse = verseNames.test(pre.attributes['class'] ?? '')
  const code = pre.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const [only] = code
  const isCode = code.length === 1 && typeof only === 'object' && only.name === 'code'
  if (!isCode) return [{ type: 'preformatted', text, style: isVerse ? 'verse' : 'plain' }]
  const names = `${only.attributes['class'] ?? ''} ${pre.attributes['class'] ?? ''}`
  const language = languageName.exec(names)?.groups?.['language']
  return [{ type: 'preformatted', text, style: 'code', ...(language === undefined ? {} : { language }) }]
}
