/** A kind of request; how often it comes among the others; and whether its answer needs D1. */
export type SoakKind = { name: string; share: number; needsDatabase: boolean; status: number }

/** What is asked, and of which kind. */
export type SoakRequest = { kind: SoakKind; path: string; init: RequestInit }

const kind = (name: string, share: number, needsDatabase: boolean, status = 200): SoakKind => ({
  name,
  share,
  needsDatabase,
  status,
})

const kinds = {
  article: kind('article', 30, true),
  front: kind('front', 8, true),
  section: kind('section', 8, true),
  search: kind('search', 6, true),
  feed: kind('feed', 5, true),
  archive: kind('archive', 3, true),
  sitemap: kind('sitemap', 1, true),
  json: kind('json', 6, true),
  list: kind('list', 4, true),
  missing: kind('missing', 3, true, 404),
  ranking: kind('ranking', 5, false),
  about: kind('about', 2, false),
  health: kind('health', 2, false),
  view: kind('view', 12, false, 202),
  vote: kind('vote', 4, true),
  readiness: kind('readiness', 1, true),
}

/** The kind of the desk's imports, which come apart from the readers. */
const importKind = kind('import', 0, true)

const sections = ['harbour', 'council', 'letters']

/** The slug of an article of the soak's archive. */
const slugOf = (number: number) => `ferry-${number}-leaves-late`
const sectionOf = (number: number) => sections[number % sections.length] ?? ''

/**
 * The next request of a stream of readers, out of an archive of so many articles. Each comes from a network of its own,
 * so that no limit is met. `random` gives numbers from 0 up to 1.
 */
export function nextRequest(articles: number, random: () => number): SoakRequest {
  const number = 1 + Math.floor(random() * articles)
  const [slug, section] = [slugOf(number), sectionOf(number)]
  const paths: Record<keyof typeof kinds, string> = {
    article: `/${section}/${slug}`,
    front: '/',
    section: `/${section}`,
    search: `/search?q=ferry+${number}`,
    feed: '/feed.xml',
    archive: '/archive/2026/11/20',
    sitemap: '/sitemap.xml',
    json: `/api/v1/articles/${slug}`,
    list: '/api/v1/articles?limit=20',
    missing: `/${section}/nothing-${number}`,
    ranking: '/ranking',
    about: '/about',
    health: '/healthz',
    view: `/api/v1/articles/${slug}/views`,
    vote: `/api/v1/articles/${slug}/votes`,
    readiness: '/readyz',
  }
  const name = pick(random)
  const isPost = name === 'view' || name === 'vote'
  return { kind: kinds[name], path: paths[name], init: { method: isPost ? 'POST' : 'GET', headers: reader(random) } }
}

function pick(random: () => number): keyof typeof kinds {
  const names = Object.keys(kinds) as (keyof typeof kinds)[]
  let left = random() * names.reduce((sum, name) => sum + kinds[name].share, 0)
  for (const name of names) {
    left -= kinds[name].share
    if (left < 0) return name
  }
  return 'article'
}

function reader(random: () => number): Record<string, string> {
  const byte = () => Math.floor(random() * 256)
  return {
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'CF-Connecting-IP': `10.${byte()}.${byte()}.${byte()}`,
  }
}

/** The desk's import of some articles, from one number on. */
export function importRequest(token: string, from: number, count: number): SoakRequest {
  const items = Array.from({ length: count }, (_, index) => draft(from + index))
  return {
    kind: importKind,
    path: '/api/v1/desk/imports',
    init: {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ items }),
    },
  }
}

/** The key by which the desk knows an article. */
export const keyOf = (number: number) => `soak:${number}`

function draft(number: number): object {
  const noon = Date.UTC(2026, 10, 20, 12) / 1000
  const section = sectionOf(number)
  return {
    section: section.charAt(0).toUpperCase() + section.slice(1),
    headline: `Ferry ${number} leaves late`,
    dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' },
    byline: null,
    body: Array.from({ length: 8 }, (_, line) => ({
      type: 'paragraph',
      text: `Ferry number ${number} left the quay late, for the reason numbered ${line} in a long list of reasons.`,
    })),
    credits: [],
    publishedAt: noon + (number % 1000) * 60,
    source: { key: keyOf(number), file: `${number}.txt`, label: null, brand: null, disclaimer: null, url: null },
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
  }
}
