import type { Section } from './section.ts'

/**
 * Where articles are now that were withdrawn, moved or renamed lately, by the slugs that a ranking may still have of
 * them; null for one that readers can't open.
 */
export type Departures = ReadonlyMap<string, { slug: string; section: Section } | null>
