import type { ServerResponse } from 'node:http'
import { imageStore } from './image-store.ts'
import { sendJson } from './start-site.ts'

type Seen = { method: string | undefined; path: string; body: string; raw: Buffer; ifMatch: string | undefined }
type Image = { type: 'image'; url: string; width: number | null; height: number | null }
type StoredArticle = { revision: number; status: string; body: unknown[] }

/** A block that shows the image at an address. */
export function imageBlock(url: string, dimensions: { width: number | null; height: number | null } = noDimensions) {
  return { type: 'image' as const, url, alt: 'The quay', ...dimensions, caption: null, credit: null }
}

const noDimensions = { width: null, height: null }

/**
 * Stores articles with images as a site does, for `startSite`. An article is given by its blocks. `beforeEdit` may change
 * an article, as another editor would, just before an edit of the desk arrives.
 */
export function illustratedArticles(
  given: Record<string, unknown[]>,
  {
    status = 'published',
    beforeEdit = () => {},
  }: { status?: string; beforeEdit?: (articles: Map<string, StoredArticle>) => void } = {},
) {
  const images = imageStore()
  const articles = new Map<string, StoredArticle>(
    Object.entries(given).map(([slug, body]) => [slug, { revision: 1, status, body }]),
  )
  const edits: { slug: string; content: Record<string, unknown> }[] = []

  function intercept(seen: Seen, response: ServerResponse): boolean {
    if (seen.path === '/api/v1/desk/archive') {
      sendJson(response, 200, {
        name: 'Tidewatch',
        url: 'https://paper.example',
        lastArticle: articles.size,
        feeds: [],
        ranking: null,
      })
      return true
    }
    if (seen.path.startsWith('/api/v1/desk/export')) return answerExport(seen.path, response)
    const slug = /^\/api\/v1\/desk\/articles\/([^/]+)$/u.exec(seen.path)?.[1]
    return slug === undefined ? images.intercept(seen, response) : answerArticle(slug, seen, response)
  }

  // One article per page, so that a run needs several pages.
  function answerExport(path: string, response: ServerResponse): boolean {
    const after = Number(new URL(path, 'http://site').searchParams.get('after') ?? 0)
    const page = [...articles]
      .slice(after, after + 1)
      .map(([slug, { status: is, body }]) => ({ slug, status: is, body }))
    if (page.length > 0) response.setHeader('Link', `</api/v1/desk/export?after=${after + 1}>; rel="next"`)
    response.end(page.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return true
  }

  function answerArticle(slug: string, { method, body, ifMatch }: Seen, response: ServerResponse): boolean {
    if (method === 'PUT') beforeEdit(articles)
    const article = articles.get(slug)
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

  const imagesOf = (slug: string) =>
    (articles.get(slug)?.body ?? []).filter((block) => (block as Image).type === 'image')
  return { intercept, articles, edits, imagesOf, sent: images.sent }
}

function tagOf({ revision }: StoredArticle): string {
  return `"r${revision}"`
}

function problemOf(status: number, code: string) {
  return { type: 'about:blank', title: code, status, code, detail: `It is ${code}.` }
}

function articleJson(slug: string, { revision, status, body }: StoredArticle) {
  return {
    slug,
    url: `https://paper.example/harbour/${slug}`,
    status,
    revision,
    section: { slug: 'harbour', name: 'Harbour' },
    headline: `On ${slug}`,
    lang: null,
    publishedAt: '2026-11-20T08:15:00Z',
    scheduledAt: null,
    modifiedAt: null,
    lede: '',
    dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' },
    byline: null,
    body,
    credits: ['Nell Harrow helped.'],
    wordCount: 0,
    frontImage: true,
    correction: null,
    correctedAt: null,
    source: { key: slug, label: null, url: null },
    changedBy: null,
    changedAt: null,
  }
}
