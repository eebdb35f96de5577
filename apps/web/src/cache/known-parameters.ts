import type { KnownParameters } from '@broadsheet/edge'

/** The query parameters of each address, in the order of the cache key. The first matching line counts. */
export const knownParameters: KnownParameters = [
  [/^\/search$/, ['q', 'section', 'from', 'to', 'cursor']],
  [/^\/ranking$/, ['window', 'section']],
  [/^\/archive\/[^/]+\/[^/]+\/[^/]+$/, ['before']],
  [/^\/api\/v1\/articles$/, ['section', 'before', 'limit']],
  [/^\/api\/v1\/rankings$/, ['window', 'section', 'limit']],
  [/^\/api\/v1\/search$/, ['q', 'section', 'cursor', 'limit']],
  [/^\/images\//, []],
  // A section, then an article.
  [/^\/[^/]+$/, ['before']],
  [/^\/[^/]+\/[^/]+$/, ['voted']],
]
