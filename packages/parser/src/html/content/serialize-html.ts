import type { HtmlNode } from '../html-node.ts'
import { rawTextElements, voidElements } from '../tree-rules.ts'

/**
 * Writes nodes as HTML that every parser understands alike, also one for XHTML: with all end tags, void elements closed,
 * and all text and values escaped.
 */
export function serializeHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeText(node)
      // Readability needs none of their text.
      if (rawTextElements.has(node.name) && node.name !== 'iframe') return ''
      if (!elementName.test(node.name)) return serializeHtml(node.children)
      const start = `<${node.name}${attributesOf(node.attributes)}`
      if (voidElements.has(node.name)) return `${start}/>`
      return `${start}>${node.name === 'iframe' ? '' : serializeHtml(node.children)}</${node.name}>`
    })
    .join('')
}

const elementName = /^[a-z][a-z0-9-]*$/u
const attributeName = /^[a-z_][\w.:-]*$/u

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => attributeName.test(name) && !name.startsWith('on'))
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

// Readability's parser decodes names, then numbers: of `&amp;#39;` it would make a quote.
function escapeText(text: string): string {
  return text.replaceAll('&', '&#38;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
