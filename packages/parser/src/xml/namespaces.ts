// Namespaces by the beginning of their addresses, in lower case, and this package's prefix for each. RSS itself has no
// namespace, or one of several equivalent ones.
const vocabularies: readonly (readonly [address: string, prefix: string])[] = [
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/atom/app#', 'app'],
  ['http://www.w3.org/2007/app', 'app'],
  ['http://schemas.google.com/blogger/', 'blogger'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/', 'module'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/', ''],
  ['http://channel.netscape.com/rdf/simple/', ''],
  ['http://backend.userland.com/', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://rssnamespace.org/feedburner/', 'feedburner'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://iptc.org/std/iptc4xmpcore/1.0/xmlns/', 'iptc4xmpcore'],
]
const wordPress = /^http:\/\/wordpress\.org\/export\/[\d.]+\/(?<excerpt>excerpt\/)?$/u

/** The prefixes of a document and this package's prefixes for them; the empty one is the default. */
export type Prefixes = Readonly<Record<string, string>>

/** The prefixes in scope in an element: those around it, and those that it declares. */
export function declarePrefixes(around: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : null
    return prefix === null ? [] : [[prefix, prefixOf(value.trim().toLowerCase()) ?? prefix] as const]
  })
  return declared.length === 0 ? around : { ...around, ...Object.fromEntries(declared) }
}

/** An element's name with this package's prefix. An undeclared prefix has its usual meaning. */
export function canonicalName(written: string, prefixes: Prefixes): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const known = Object.hasOwn(prefixes, prefix) ? (prefixes[prefix] ?? '') : prefix
  const local = written.slice(colon + 1)
  return known === '' ? local : `${known}:${local}`
}

function prefixOf(address: string): string | null {
  const exported = wordPress.exec(address)
  if (exported !== null) return exported.groups?.['excerpt'] === undefined ? 'wp' : 'excerpt'
  return vocabularies.find(([start]) => address.startsWith(start))?.[1] ?? null
}
