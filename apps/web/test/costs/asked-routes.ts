import { makeDraft } from '@broadsheet/model/testing'
import { deskScript, imagesScript, makePreviewToken } from '@broadsheet/newsroom/testing'
import { clientScript, guardedVoteScript, humanCheckScript } from '@broadsheet/press'
import { env } from 'cloudflare:workers'
import type { AskedRoute } from './asked-route.ts'
import { imageRoutes } from './image-routes.ts'
import { slugOf } from './paper-with-readers.ts'

const desk = '/api/v1/desk'
const api = '/api/v1/articles'
// Of number 101, which is withdrawn.
const preview = { id: 101, epoch: 0, until: Date.UTC(2026, 10, 25) / 1000 }
const deskArticles = `${desk}/articles`
const pier = { section: 'Harbour', headline: 'The pier opens', body: [{ type: 'paragraph', text: 'At last.' }] }
const ends = '2026-11-25T08:00:00Z'

const ferry = makeDraft(302)

const archivedFerry = {
  ...ferry,
  format: 'broadsheet-article',
  version: 1,
  slug: slugOf(302),
  oldAddresses: ['ferry-302-was-late'],
  status: 'published',
  section: { slug: 'harbour', name: ferry.section },
  publishedAt: '2026-11-24T08:15:00Z',
  scheduledAt: null,
  modifiedAt: null,
  correction: null,
  correctedAt: null,
  views: 9,
  votes: 1,
}

/** What the desk does to articles, each to one that nobody has touched before. */
const orders: readonly [verb: string, article: number, body?: unknown][] = [
  ['withdraw', 297],
  ['reinstate', 101],
  ['correct', 296, { text: 'It was early.' }],
  ['move', 295, { section: 'Letters', slug: 'ferry-295-was-early' }],
  ['preview', 294],
  ['front-image', 289, { show: false }],
]

/** The body of an asked route as it is sent. */
export function sentBody({ body }: AskedRoute): BodyInit | null {
  if (body === undefined) return null
  return body instanceof Uint8Array ? body : JSON.stringify(body)
}

const written = { headline: 'The quay opens', section: 'Harbour', body: 'At last.', do: 'save' }
const page = '/desk/articles'

/** The desk in the browser. */
const deskPages: readonly AskedRoute[] = [
  { route: 'GET /desk', path: '/desk', form: {} },
  { route: 'GET /desk', as: 'by words', path: '/desk?q=ferry+17', form: {} },
  { route: 'GET /desk/today', path: '/desk/today', form: {} },
  { route: 'GET /desk/new', path: '/desk/new', form: {} },
  { route: 'GET /desk/articles/:slug', path: `${page}/${slugOf(298)}`, form: {} },
  { route: 'GET /desk/pins', path: '/desk/pins', form: {} },
  { route: 'GET /desk/log', path: '/desk/log', form: {} },
  { route: 'GET /desk/tokens', path: '/desk/tokens', form: {} },
  { route: 'POST /desk/sign-in', path: '/desk/sign-in', form: { token: env.DESK_TOKEN } },
  { route: 'POST /desk/preview', path: '/desk/preview', form: written },
  { route: 'POST /desk/new', path: '/desk/new', form: written },
  { route: 'POST /desk/articles/:slug', as: 'stale', path: `${page}/${slugOf(292)}`, form: written },
  { route: 'POST /desk/articles/:slug/orders', path: `${page}/${slugOf(291)}/orders`, form: { do: 'withdraw' } },
  { route: 'POST /desk/pins', path: '/desk/pins', form: { do: 'pin', article: slugOf(290) } },
  { route: 'POST /desk/pins', as: 'in order', path: '/desk/pins', form: { do: 'order', slug: slugOf(290) } },
  { route: 'POST /desk/tokens', path: '/desk/tokens', form: { name: 'Maud', scope: 'read' } },
  // The session of the others is over then.
  { route: 'POST /desk/sign-out', path: '/desk/sign-out', form: {} },
]

/** Every route once, those that write last: each stands for what it costs a paper that nobody has changed before. */
export const askedRoutes: readonly AskedRoute[] = [
  { route: 'GET /healthz', path: '/healthz' },
  { route: 'GET /readyz', path: '/readyz' },
  { route: `GET /assets/:script{client-[0-9a-f]+\\.js}`, path: clientScript.path },
  { route: `GET /assets/:script{guarded-vote-[0-9a-f]+\\.js}`, path: guardedVoteScript.path },
  { route: `GET /assets/:script{human-check-[0-9a-f]+\\.js}`, path: humanCheckScript.path },
  { route: 'GET /assets/human-check', as: 'off', path: '/assets/human-check' },
  { route: `GET /desk/assets/:script{desk-[0-9a-f]+\\.js}`, path: deskScript.path },
  { route: `GET /desk/assets/:script{images-[0-9a-f]+\\.js}`, path: imagesScript.path },
  { route: 'GET /favicon.svg', path: '/favicon.svg' },
  { route: 'GET /favicon.ico', path: '/favicon.ico' },
  { route: 'GET /apple-touch-icon.png', path: '/apple-touch-icon.png' },
  { route: 'GET /icon-192.png', path: '/icon-192.png' },
  { route: 'GET /icon-512.png', path: '/icon-512.png' },
  { route: 'GET /card.png', path: '/card.png' },
  { route: 'GET /', path: '/' },
  { route: 'GET /:section', path: '/harbour' },
  { route: 'GET /:section', as: 'unknown', path: '/nowhere' },
  { route: 'GET /:section/:slug', path: `/letters/${slugOf(298)}` },
  { route: 'GET /:section/:slug', as: 'of long ago', path: `/council/${slugOf(2)}` },
  { route: 'GET /:section/:slug', as: 'JSON', path: `/letters/${slugOf(298)}.json` },
  { route: 'GET /:section/:slug', as: 'card', path: `/letters/${slugOf(298)}.png` },
  { route: 'GET /:section/:slug', as: 'moved', path: '/weather/ferry-100-was-late' },
  { route: 'GET /:section/:slug', as: 'withdrawn', path: `/harbour/${slugOf(101)}` },
  { route: 'GET /:section/:slug', as: 'unknown', path: '/harbour/no-such-article' },
  { route: 'GET /about', path: '/about' },
  { route: 'GET /ranking', path: '/ranking' },
  { route: 'GET /archive', path: '/archive' },
  { route: 'GET /archive/:year/:month/:day', path: '/archive/2026/11/20' },
  { route: 'GET /search', path: '/search?q=ferry+17' },
  { route: 'GET /search', as: 'of every article', path: '/search?q=ferry' },
  { route: 'GET /feed.xml', path: '/feed.xml' },
  { route: 'GET /atom.xml', path: '/atom.xml' },
  { route: 'GET /feed.json', path: '/feed.json' },
  { route: 'GET /:section/feed.xml', path: '/harbour/feed.xml' },
  { route: 'GET /:section/atom.xml', path: '/harbour/atom.xml' },
  { route: 'GET /:section/feed.json', path: '/harbour/feed.json' },
  { route: 'GET /sitemap.xml', path: '/sitemap.xml' },
  { route: 'GET /sitemap/sections.xml', path: '/sitemap/sections.xml' },
  { route: 'GET /sitemap/:file{[1-9][0-9]{0,6}\\.xml}', path: '/sitemap/1.xml' },
  { route: 'GET /sitemap-news.xml', path: '/sitemap-news.xml' },
  { route: 'GET /sitemap-news/:file{[1-9][0-9]{0,2}\\.xml}', path: '/sitemap-news/1.xml' },
  { route: 'GET /robots.txt', path: '/robots.txt' },
  { route: 'GET /opensearch.xml', path: '/opensearch.xml' },
  { route: 'GET /manifest.webmanifest', path: '/manifest.webmanifest' },
  { route: 'GET /llms.txt', path: '/llms.txt' },
  { route: 'GET /api/docs', path: '/api/docs' },
  { route: 'GET /api/v1/openapi.json', path: '/api/v1/openapi.json' },
  { route: 'GET /api/v1/articles', path: api },
  { route: 'GET /api/v1/articles', as: 'of a section', path: `${api}?section=harbour&limit=100` },
  { route: 'GET /api/v1/articles/:slug', path: `${api}/${slugOf(298)}` },
  { route: 'GET /api/v1/rankings', path: '/api/v1/rankings' },
  { route: 'GET /api/v1/sections', path: '/api/v1/sections' },
  { route: 'GET /api/v1/search', path: '/api/v1/search?q=ferry+17' },
  { route: 'GET /api/v1/desk/openapi.json', path: `${desk}/openapi.json` },
  { route: 'GET /api/v1/desk/site', path: `${desk}/site`, isDesk: true },
  { route: 'GET /api/v1/desk/stats', path: `${desk}/stats`, isDesk: true },
  { route: 'GET /api/v1/desk/placements', path: `${desk}/placements`, isDesk: true },
  { route: 'GET /api/v1/desk/articles', path: deskArticles, isDesk: true },
  { route: 'GET /api/v1/desk/articles', as: 'by words', path: `${deskArticles}?q=ferry+17`, isDesk: true },
  { route: 'GET /api/v1/desk/articles/:slug', path: `${deskArticles}/${slugOf(298)}`, isDesk: true },
  { route: 'GET /api/v1/desk/redirects', path: `${desk}/redirects`, isDesk: true },
  {
    route: 'GET /api/v1/desk/redirects',
    as: 'to an article',
    path: `${desk}/redirects?article=${slugOf(100)}&from=ferry`,
    isDesk: true,
  },
  { route: 'GET /api/v1/desk/audit', path: `${desk}/audit`, isDesk: true },
  { route: 'GET /api/v1/desk/audit', as: 'of an article', path: `${desk}/audit?article=${slugOf(298)}`, isDesk: true },
  { route: 'GET /api/v1/desk/tokens', path: `${desk}/tokens`, isDesk: true },
  { route: 'GET /api/v1/desk/export', path: `${desk}/export`, isDesk: true },
  { route: 'GET /api/v1/desk/feeds', path: `${desk}/feeds`, isDesk: true },
  { route: 'GET /api/v1/desk/archive', path: `${desk}/archive`, isDesk: true },
  { route: 'GET /preview/:token', path: `/preview/${await makePreviewToken(env.DESK_SECRET, preview)}` },
  { route: 'POST /api/v1/articles/:slug/views', path: `${api}/${slugOf(298)}/views` },
  { route: 'POST /api/v1/articles/:slug/votes', path: `${api}/${slugOf(298)}/votes` },
  { route: 'DELETE /api/v1/articles/:slug/votes', path: `${api}/${slugOf(298)}/votes` },
  {
    route: 'PUT /api/v1/desk/placements/:slug',
    path: `${desk}/placements/${slugOf(298)}`,
    body: { kind: 'pin', until: ends },
    isDesk: true,
  },
  {
    route: 'DELETE /api/v1/desk/placements/:slug',
    path: `${desk}/placements/${slugOf(298)}`,
    isDesk: true,
  },
  {
    route: 'POST /api/v1/desk/imports',
    path: `${desk}/imports`,
    body: { items: [makeDraft(301)] },
    isDesk: true,
  },
  { route: 'POST /api/v1/desk/articles', path: deskArticles, body: { ...pier, slug: 'pier' }, isDesk: true },
  {
    route: 'POST /api/v1/desk/articles/:slug/schedule',
    path: `${deskArticles}/pier/schedule`,
    body: { at: ends },
    isDesk: true,
  },
  { route: 'POST /api/v1/desk/articles/:slug/publish', path: `${deskArticles}/pier/publish`, isDesk: true },
  {
    route: 'PUT /api/v1/desk/articles/:slug',
    path: `${deskArticles}/${slugOf(293)}`,
    body: pier,
    isDesk: true,
  },
  ...imageRoutes,
  ...orders.map(([verb, article, body]) => ({
    route: `POST /api/v1/desk/articles/:slug/${verb}`,
    path: `${deskArticles}/${slugOf(article)}/${verb}`,
    body,
    isDesk: true,
  })),
  {
    route: 'DELETE /api/v1/desk/articles/:slug/preview',
    path: `${deskArticles}/${slugOf(294)}/preview`,
    isDesk: true,
  },
  {
    route: 'POST /api/v1/desk/redirects',
    path: `${desk}/redirects`,
    body: { from: '/news/old-ferry.html', to: slugOf(298) },
    isDesk: true,
  },
  {
    route: 'POST /api/v1/desk/feeds',
    path: `${desk}/feeds`,
    body: { url: 'https://wire.example/feed.xml', section: 'Harbour' },
    isDesk: true,
  },
  {
    route: 'PATCH /api/v1/desk/feeds/:id{[0-9]{1,14}}',
    path: `${desk}/feeds/1`,
    body: { paused: true },
    isDesk: true,
  },
  { route: 'DELETE /api/v1/desk/feeds/:id{[0-9]{1,14}}', path: `${desk}/feeds/1`, isDesk: true },
  {
    route: 'DELETE /api/v1/desk/redirects',
    path: `${desk}/redirects?from=/news/old-ferry.html`,
    isDesk: true,
  },
  { route: 'POST /api/v1/desk/archive', path: `${desk}/archive`, body: { lines: [archivedFerry] }, isDesk: true },
  { route: 'POST /api/v1/desk/sign-in-links', path: `${desk}/sign-in-links`, isDesk: true, body: {} },
  { route: 'POST /api/v1/desk/tokens', path: `${desk}/tokens`, body: { name: 'Nell', scope: 'read' }, isDesk: true },
  { route: 'DELETE /api/v1/desk/tokens/:id{[0-9]{1,14}}', path: `${desk}/tokens/1`, isDesk: true },
  ...deskPages,
]

/** What stands in the app's routes and answers nothing that costs, with the reason. */
export const unaskedRoutes: Readonly<Record<string, string>> = {
  'ALL /*': 'stands in front of every route, and is counted with each',
  'ALL /api/v1/desk/*': 'reads the token, and is counted with each route of the desk',
  'ALL /desk': 'hands to the newsroom, where each route is counted',
  'ALL /api/v1/desk': 'hands to the newsroom, where each route is counted',
  'ALL /preview/*': 'hands to the newsroom, where it is counted',
  'ALL /desk/*': 'reads the session, and is counted with each page of the desk',
  'GET /desk/*': 'answers 404 without asking anything',
  'POST /desk/*': 'counts the bytes of a form',
  'ALL /desk/images/*': 'looks whether the paper has a bucket',
  'POST /desk/images': 'adds each of its files as POST /api/v1/desk/images does',
  'ALL /desk/tokens/*': 'looks at the scope of a session that is read already',
  'POST /api/v1/desk/articles/:slug/restore': 'names the address of reinstate, from no source',
  'ALL /api/*': 'answers 404 without asking anything',
  'POST /cards': 'draws a card for the readers’ Worker, and asks D1 nothing',
  'POST /documents/feed-items': 'reads a feed for the ranker, and asks nothing',
  'POST /documents/known-images': 'finds images for the ranker, and asks R2 alone',
  'POST /documents/copied-image': 'takes an image for the ranker, as PUT /api/v1/desk/images does',
}
