import type { markElements } from '@broadsheet/model'

/** Well-formed XML or HTML text. Only this module makes it, so all markup in it is deliberate. */
export type Xml = { readonly markup: string }

type Value = string | number | Xml | null | readonly Value[]

/**
 * Makes markup, and escapes every text that is filled in. Lists are joined; null adds nothing.
 *
 * @example
 * xml`<title>${headline}</title>`
 */
export function xml(parts: TemplateStringsArray, ...values: Value[]): Xml {
  return { markup: String.raw({ raw: parts }, ...values.map(toMarkup)) }
}

/**
 * Plain text as the RSS Profile wants it: `&`, `<` and `>` as hexadecimal references, which most readers show as
 * characters. https://www.rssboard.org/rss-profile#data-types-characterdata
 */
export function characterData(text: string): Xml {
  return { markup: escapeXml(text).replace(/&(?:amp|lt|gt);/g, (entity) => hexadecimal[entity] ?? entity) }
}

/** An element without attributes. */
export function element(name: (typeof markElements)[keyof typeof markElements], content: Xml): Xml {
  return { markup: `<${name}>${content.markup}</${name}>` }
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function toMarkup(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeXml(String(value))
  return 'markup' in value ? value.markup : value.map(toMarkup).join('')
}

// XML 1.0, 2.2 Characters: parsers refuse a document with any other character (such as a lone surrogate), even as a
// reference.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const hexadecimal: Record<string, string> = { '&amp;': '&#x26;', '&lt;': '&#x3C;', '&gt;': '&#x3E;' }

function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
