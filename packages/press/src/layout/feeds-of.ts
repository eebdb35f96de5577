import { type Section, sectionPath } from '@broadsheet/model'

/** A feed: the name of its format, its media type, its path. */
type Feed = { format: string; type: string; path: string }

/** The feeds of a section, or of the whole paper for null. */
export function feedsOf(section: Section | null): Feed[] {
  const base = section === null ? '' : sectionPath(section)
  return [
    { format: 'RSS', type: 'application/rss+xml', path: `${base}/feed.xml` },
    { format: 'Atom', type: 'application/atom+xml', path: `${base}/atom.xml` },
    { format: 'JSON Feed', type: 'application/feed+json', path: `${base}/feed.json` },
  ]
}
