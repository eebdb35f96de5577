import { findAll, type HtmlElement } from './html-node.ts'
import { parseHtml } from './parse-html.ts'

/** The part of a page that browsers search for a declaration before they parse it. */
const prescanBytes = 1024
/** No head is larger. */
const maxHeadBytes = 500_000
const inType = /charset\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s;"']+))/iu
const xmlDeclaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<label>[^"']+)["']/iu

/**
 * The encoding that a page declares, by its name in the WHATWG Encoding Standard: from its `Content-Type` header, else
 * a `<meta>` in its first 1,024 bytes
 * (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding) or in its head
 * (https://html.spec.whatwg.org/multipage/parsing.html#changing-the-encoding-while-parsing), or an XML declaration. As in browsers, Latin-1 and ASCII mean windows-1252, and UTF-16 in a readable `<meta>` means UTF-8. Null
 * without a declaration, or for an unknown encoding.
 */
export function htmlCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const ofHeader = knownEncoding(charsetIn(contentType ?? ''))
  if (ofHeader !== null) return ofHeader
  const head = new TextDecoder('windows-1252').decode(bytes.slice(0, maxHeadBytes))
  const opening = head.slice(0, prescanBytes)
  const declared = declaredIn(opening) ?? (/charset/iu.test(head) ? declaredIn(beforeBody(head)) : null)
  const label = declared ?? xmlDeclaration.exec(opening)?.groups?.['label'] ?? null
  const encoding = knownEncoding(label)
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding
}

function beforeBody(head: string): string {
  const at = head.search(/<body[\s>]/iu)
  return at < 0 ? head : head.slice(0, at)
}

function declaredIn(html: string): string | null {
  const metas = findAll(parseHtml(html), ({ name }) => name === 'meta')
  return metas.map(({ attributes }) => charsetOfMeta(attributes)).find((label) => label !== null) ?? null
}

function charsetOfMeta(attributes: HtmlElement['attributes']): string | null {
  if (attributes['charset'] !== undefined) return attributes['charset']
  const isType = attributes['http-equiv']?.toLowerCase() === 'content-type'
  return isType ? charsetIn(attributes['content'] ?? '') : null
}

function charsetIn(text: string): string | null {
  const groups = inType.exec(text)?.groups
  return groups === undefined ? null : (groups['double'] ?? groups['single'] ?? groups['bare'] ?? null)
}

function knownEncoding(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}
