/** A kind of page, and an address of the sample edition that shows one. */
export type PageKind = { kind: string; path: string; status: number }

/** Every kind of page that the paper has: what holds for pages is checked on each of them. */
export const pageKinds: readonly PageKind[] = [
  { kind: 'front', path: '/', status: 200 },
  { kind: 'section', path: '/harbour', status: 200 },
  {
    kind: 'article',
    path: '/culture/he-did-leave-a-note-the-bell-the-logbook-and-amos-reddle',
    status: 200,
  },
  { kind: 'illustrated article', path: '/harbour/what-the-divers-found-under-the-north-mole', status: 200 },
  { kind: 'ranking', path: '/ranking?window=all', status: 200 },
  { kind: 'search', path: '/search?q=bell', status: 200 },
  { kind: 'nothing found', path: '/search?q=zeppelin&section=harbour', status: 200 },
  { kind: 'archive', path: '/archive/2026/11/20', status: 200 },
  { kind: 'about', path: '/about', status: 200 },
  { kind: 'API', path: '/api/docs', status: 200 },
  { kind: 'not found', path: '/harbour/never-written', status: 404 },
]
