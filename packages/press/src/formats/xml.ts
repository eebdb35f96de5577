/** Well-formed XML or HTML text: made by {@link xml} alone, so that what is in it is markup on purpose. */
export type Xml = { readonly markup: string }

type Value = string | number | Xml | null | readonly Value[]

/** Markup in which every text that is filled in stays text. Lists are joined, null leaves nothing. */
export function xml(parts: TemplateStringsArray, ...values: Value[]): Xml {
  return { markup: String.raw({ raw: parts }, ...values.map(toMarkup)) }
}

/** A whole document: its root under an XML declaration. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function toMarkup(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeXml(String(value))
  return 'markup' in value ? value.markup : value.map(toMarkup).join('')
}

// XML 1.0, 2.2 Characters: no parser takes a document with any other, not even as a reference. Lone surrogates are
// among them.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
