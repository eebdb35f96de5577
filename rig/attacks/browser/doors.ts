/** One visit of a reader: an address, and the headers that come with it. */
export type Visit = { path: string; headers?: Record<string, string> }

let networks = 0

/** The headers of a reader from a network of its own, so that no limit answers instead of the page. */
export function newNetwork(): Record<string, string> {
  networks += 1
  return { 'CF-Connecting-IP': `2001:db8:b:${networks.toString(16)}::1` }
}

/** A way by which a payload gets to the paper and back: `visit` says how, with the payload as an address has it. */
type Door = { door: string; visit: (encoded: string, payload: string) => Visit }

const article = '/opinion/mole-first-then-the-drawings'

/** Headers that some paper would print, or that a cache would go by; a header holds no line and no letter above 255. */
function headersOf(payload: string): Record<string, string> {
  const value = payload.replaceAll(/[^\t\x20-\x7e\xa1-\xff]/g, '')
  const names = ['Accept-Language', 'If-None-Match', 'X-Forwarded-Host', 'X-Forwarded-For', 'X-Original-URL', 'Range']
  return { ...Object.fromEntries(names.map((name) => [name, value])), 'User-Agent': `Reader ${value}`, Cookie: value }
}

/** Every door at which what comes in may go out again at once. A later one joins with a line. */
export const reflectingDoors: readonly Door[] = [
  { door: 'a search', visit: (text) => ({ path: `/search?q=${text}&section=${text}&from=${text}&to=${text}` }) },
  { door: 'a page of a search', visit: (text) => ({ path: `/search?q=ferry%20${text}&cursor=${text}` }) },
  { door: 'a ranking', visit: (text) => ({ path: `/ranking?window=${text}&section=${text}` }) },
  { door: 'a section', visit: (text) => ({ path: `/${text}?before=${text}` }) },
  { door: 'a page of a section', visit: (text) => ({ path: `/harbour?before=${text}&${text}=${text}` }) },
  { door: 'an article', visit: (text) => ({ path: `/harbour/${text}?${text}` }) },
  { door: 'a form of an article', visit: (text) => ({ path: `/${text}/${text}.png` }) },
  { door: 'an article in another section', visit: (text) => ({ path: `/${text}${article.slice(8)}?q=${text}` }) },
  { door: 'a day', visit: (text) => ({ path: `/archive/2026/${text}/${text}?before=${text}` }) },
  { door: 'a feed', visit: (text) => ({ path: `/${text}/feed.xml?${text}` }) },
  { door: 'the API', visit: (text) => ({ path: `/api/v1/articles/${text}` }) },
  { door: 'a list of the API', visit: (text) => ({ path: `/api/v1/articles?section=${text}&before=${text}` }) },
  {
    door: 'a search of the API',
    visit: (text) => ({ path: `/api/v1/search?q=${text}&section=${text}&limit=${text}` }),
  },
  { door: 'a ranking of the API', visit: (text) => ({ path: `/api/v1/rankings?section=${text}` }) },
  { door: 'headers to a page', visit: (_, payload) => ({ path: article, headers: headersOf(payload) }) },
  { door: 'headers to what is missing', visit: (_, payload) => ({ path: '/gone/away', headers: headersOf(payload) }) },
]

/** The forms of an article that a browser may be made to open, by what stands behind its address. */
export const articleForms = ['', '.json', '.ninjs.json', '.md']

/** Every place that shows articles of others. A later one joins with a line. */
export const lists: readonly string[] = [
  '/',
  '/ranking',
  '/ranking?window=all',
  '/search?q=xss',
  '/search?q=script&cursor=20',
  '/search?q=zeppelin',
  '/nothing-here',
  '/archive',
  '/about',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/sitemap/sections.xml',
  '/sitemap/1.xml',
  '/sitemap-news.xml',
  '/opensearch.xml',
  '/manifest.webmanifest',
  '/robots.txt',
  '/llms.txt',
  '/api/v1/articles?limit=100',
  '/api/v1/rankings?limit=100',
  '/api/v1/sections',
  '/api/v1/search?q=xss',
]
