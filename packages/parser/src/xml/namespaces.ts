// Vocabularies by what their addresses begin with, in lower case, and the prefix that this package knows them by.
// RSS itself has no vocabulary, or one of several that mean the same.
const vocabularies: readonly (readonly [address: string, prefix: string])[] = [
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
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
]
const wordPress = /^http:\/\/wordpress\.org\/export\/[\d.]+\/(?<excerpt>excerpt\/)?$/u

/** Prefixes as a document declares them, and what this package calls them; the empty one is the default. */
export type Prefixes = Readonly<Record<string, string>>

/** The prefixes known within an element: those around it, and those that its attributes declare. */
export function declarePrefixes(around: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : null
    return prefix === null ? [] : [[prefix, prefixOf(value.trim().toLowerCase()) ?? prefix] as const]
  })
  return declared.length === 0 ? around : { ...around, ...Object.fromEntries(declared) }
}

/** An element's name as this package writes it. An undeclared prefix stands for what it is usually declared as. */
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
