/** A start tag: its attributes in order, with values as a browser parses them. */
type Tag = { name: string; attributes: [name: string, value: string][] }

/** A page as a browser's tokenizer sees it, as far as this paper's markup goes. */
export type ReadHtml = { tags: Tag[]; text: string; raw: Record<string, string[]> }

const tagOpen = /<(?:!doctype [^>]*|\/([a-z][^\s/>]*)[^>]*|([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*))>/iy
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const rawElements = new Set(['script', 'style'])

/** Parses a page independently of the code that wrote it. Scripts and styles end only at their end tags. */
export function readHtml(html: string): ReadHtml {
  const read: ReadHtml = { tags: [], text: '', raw: { script: [], style: [] } }
  let position = 0
  while (position < html.length) {
    tagOpen.lastIndex = position
    const match = html.charAt(position) === '<' ? tagOpen.exec(html) : null
    if (match === null) {
      const next = html.indexOf('<', position + 1)
      const end = next === -1 ? html.length : next
      read.text += decode(html.slice(position, end))
      position = end
      continue
    }
    position = tagOpen.lastIndex
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    read.tags.push({ name, attributes: readAttributes(match[3] ?? '') })
    if (rawElements.has(name)) {
      const endTag = html.toLowerCase().indexOf(`</${name}`, position)
      const end = endTag === -1 ? html.length : endTag
      read.raw[name]?.push(html.slice(position, end))
      position = end
    }
  }
  return read
}

function readAttributes(text: string): Tag['attributes'] {
  return Array.from(text.matchAll(attribute), (match) => [
    match[1]?.toLowerCase() ?? '',
    decode(match[2] ?? match[3] ?? match[4] ?? ''),
  ])
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}

/** The values of an attribute on the tags of a name, in order. */
export function attributeValues(read: ReadHtml, tagName: string, attributeName: string): string[] {
  return read.tags
    .filter((tag) => tag.name === tagName)
    .flatMap((tag) => tag.attributes.filter(([name]) => name === attributeName).map(([, value]) => value))
}
