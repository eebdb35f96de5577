import type { ServerResponse } from 'node:http'
import { pictureArchive } from './image-store.ts'
import { sendJson } from './start-site.ts'

type Seen = { method: string | undefined; path: string; body: string; ifMatch: string | undefined }
type Image = { type: 'image'; url: string; width: number | null; height: number | null }
type Kept = { revision: number; status: string; body: unknown[] }

/** A block that shows the picture at an address. */
export function imageBlock(url: string, sides: { width: number | null; height: number | null } = noSides) {
  return { type: 'image' as const, url, alt: 'The quay', ...sides, caption: null, credit: null }
}

const noSides = { width: null, height: null }

/**
 * Articles with pictures and what a site does with both, for `startSite`. An article is given by the blocks that it
 * shows; `beforeEdit` may change it as another editor would, a moment before an edit of the desk comes in.
 */
export function picturedArticles(
  given: Record<string, unknown[]>,
  {
    status = 'published',
    beforeEdit = () => {},
  }: { status?: string; beforeEdit?: (kept: Map<string, Kept>) => void } = {},
) {
  const pictures = pictureArchive()
  const kept = new Map<string, Kept>(Object.entries(given).map(([slug, body]) => [slug, { revision: 1, status, body }]))
  const edits: { slug: string; content: Record<string, unknown> }[] = []

  function intercept(seen: Seen, response: ServerResponse): boolean {
    if (seen.path === '/api/v1/desk/archive') {
      sendJson(response, 200, { name: 'Tidewatch', lastArticle: kept.size, feeds: [], ranking: null })
      return true
    }
    if (seen.path.startsWith('/api/v1/desk/export')) return answerExport(seen.path, response)
    const slug = /^\/api\/v1\/desk\/articles\/([^/]+)$/u.exec(seen.path)?.[1]
    return slug === undefined ? pictures.intercept(seen, response) : answerArticle(slug, seen, response)
  }

  // An article a page, so that a run meets the next page.
  function answerExport(path: string, response: ServerResponse): boolean {
    const after = Number(new URL(path, 'http://site').searchParams.get('after') ?? 0)
    const page = [...kept].slice(after, after + 1).map(([slug, { status: is, body }]) => ({ slug, status: is, body }))
    if (page.length > 0) response.setHeader('Link', `</api/v1/desk/export?after=${after + 1}>; rel="next"`)
    response.end(page.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return true
  }

  function answerArticle(slug: string, { method, body, ifMatch }: Seen, response: ServerResponse): boolean {
    if (method === 'PUT') beforeEdit(kept)
    const article = kept.get(slug)
    if (article === undefined) sendJson(response, 404, problemOf(404, 'not-found'))
    else if (method === 'PUT' && ifMatch !== tagOf(article)) sendJson(response, 412, problemOf(412, 'stale-revision'))
    else {
      if (method === 'PUT') {
        const content = JSON.parse(body) as { body: unknown[] }
        edits.push({ slug, content })
        Object.assign(article, { revision: article.revision + 1, body: content.body })
      }
      sendJson(response, 200, articleJson(slug, article), { ETag: tagOf(article) })
    }
    return true
  }

  const imagesOf = (slug: string) => (kept.get(slug)?.body ?? []).filter((block) => (block as Image).type === 'image')
  return { intercept, kept, edits, imagesOf, sent: pictures.sent }
}

function tagOf({ revision }: Kept): string {
  return `"r${revision}"`
}

function problemOf(status: number, code: string) {
  return { type: 'about:blank', title: code, status, code, detail: `It is ${code}.` }
}

function articleJson(slug: string, { revision, status, body }: Kept) {
  return {
    slug,
    url: `https://paper.example/harbour/${slug}`,
    status,
    revision,
    section: { slug: 'harbour', name: 'Harbour' },
    headline: `On ${slug}`,
    publishedAt: '2026-11-20T08:15:00Z',
    scheduledAt: null,
    modifiedAt: null,
    lede: '',
    dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' },
    byline: null,
    body,
    credits: ['Nell Harrow helped.'],
    wordCount: 0,
    correction: null,
    correctedAt: null,
    source: { key: slug, label: null, url: null },
    changedBy: null,
    changedAt: null,
  }
}
