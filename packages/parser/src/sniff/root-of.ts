const beforeRoot = /^(?:[\uFEFF\s]+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>)/iu
const tag = /^<(?:[\w.-]+:)?(?<name>[a-z][\w.-]*)(?<attributes>[^>]*)/iu
const htmlTag =
  /^(?:html|head|body|main|article|section|div|p|h[1-6]|header|nav|figure|table|ul|ol|blockquote|script|style|meta|title|link|a|img|span|br|hr)$/u

/** What a document of markup opens with: its first element's name without prefix, in small letters, and its attributes. */
export type Root = { name: string; attributes: string; isHtml: boolean; isXml: boolean }

/** The root of a text that opens with `<`; `isXml` where it says that it is XML. */
export function rootOf(start: string): Root {
  let rest = start
  for (let match = beforeRoot.exec(rest); match !== null; match = beforeRoot.exec(rest)) {
    if (/^<!DOCTYPE\s+html/iu.test(match[0])) return { name: 'html', attributes: '', isHtml: true, isXml: false }
    rest = rest.slice(match[0].length)
  }
  const groups = tag.exec(rest)?.groups
  const name = groups?.['name']?.toLowerCase() ?? ''
  const isXml = /^[\uFEFF\s]*<\?xml/iu.test(start)
  return { name, attributes: groups?.['attributes'] ?? '', isHtml: htmlTag.test(name), isXml }
}
