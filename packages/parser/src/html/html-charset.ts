import { findAll, type HtmlElement } from './html-node.ts'
import { parseHtml } from './parse-html.ts'

/** As far as browsers look for a declaration. */
const prescanBytes = 1024
const inType = /charset\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s;"']+))/iu
const xmlDeclaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<label>[^"']+)["']/iu

/**
 * The encoding that a page declares, named as the WHATWG Encoding Standard does: by its `Content-Type` header, else by
 * a `<meta>` within its first 1,024 bytes (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding)
 * or an XML declaration. What was declared as Latin-1 or ASCII is windows-1252, as in browsers; a `<meta>` that could be
 * read doesn't stand in UTF-16, whatever it says. Null without a declaration, or for an encoding that nobody knows.
 */
export function htmlCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const ofHeader = knownEncoding(charsetIn(contentType ?? ''))
  if (ofHeader !== null) return ofHeader
  const opening = new TextDecoder('windows-1252').decode(bytes.slice(0, prescanBytes))
  const metas = findAll(parseHtml(opening), ({ name }) => name === 'meta')
  const declared = metas.map(({ attributes }) => charsetOfMeta(attributes)).find((label) => label !== null)
  const label = declared ?? xmlDeclaration.exec(opening)?.groups?.['label'] ?? null
  const encoding = knownEncoding(label)
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding
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
