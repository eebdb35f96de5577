// Small Workers beside the paper, as the text that workerd runs.

/** A line in the log for each request, as long as the paper's. */
const logLine = `
function log(request, startedAt) {
  console.log(JSON.stringify({
    event: 'request', id: crypto.randomUUID(), method: request.method, route: '/:section/:slug', path: new URL(request.url).pathname,
    status: 200, asked: 'plain', d1RoundTrips: 1, d1Ms: 0, rowsRead: 1, rowsWritten: 0, kvReads: 0, totalMs: Date.now() - startedAt,
  }))
}
`

/** The floor of everything: one answer of the paper, its bytes and headers, from memory. Fetched when first asked. */
export const staticFloor = `${logLine}
let copy

export default {
  async fetch(request, env) {
    const startedAt = Date.now()
    copy ??= await copyOf(await env.PAPER.fetch(request))
    log(request, startedAt)
    return new Response(copy.text, copy)
  },
}

async function copyOf(response) {
  return { text: await response.text(), status: response.status, headers: [...response.headers] }
}
`

/**
 * The floor of a page that asks D1: one row by the slug of its address, in a template of a few hundred bytes. It is
 * filled up to as many bytes as the paper's page at the address that was asked first has.
 */
export const oneQueryFloor = `${logLine}
let filler

export default {
  async fetch(request, env) {
    const startedAt = Date.now()
    const { pathname } = new URL(request.url)
    filler ??= '.'.repeat((await (await env.PAPER.fetch(request)).text()).length)
    const row = await env.DB.prepare('SELECT headline, section_name, published_at, lede, body FROM articles WHERE slug = ?')
      .bind(pathname.slice(pathname.lastIndexOf('/') + 1)).first()
    if (row === null) return new Response('not found', { status: 404 })
    const page = render(row)
    log(request, startedAt)
    return new Response(page + filler.slice(page.length + 7) + '</html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  },
}

function render({ headline, section_name, published_at, lede, body }) {
  const paragraphs = JSON.parse(body).map(({ text }) => '<p>' + escape(text) + '</p>').join('')
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' + escape(headline) + '</title>' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="description" content="' + escape(lede) + '"></head><body><p>' + escape(section_name) + '</p><h1>' +
    escape(headline) + '</h1><time>' + new Date(published_at * 1000).toISOString() + '</time><main>' + paragraphs + '</main></body>'
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
`

/**
 * Stands in front of the built paper and answers, instead of its page, what one request asked of D1, KV and the counter of views.
 * With the header "Bench-Copy: none" the paper meets a namespace that it has no copy of.
 */
export const meteredPaper = `
import paper from './worker.js'

const nothing = () => ({ roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0, kvWrites: 0, views: 0 })
let cost = nothing()
let fetcher
let snapshots
let views

export default {
  async fetch(request, env, ctx) {
    fetcher ??= env.DB.fetcher
    env.DB.fetcher = env.DB.alwaysPrimarySession.fetcher = { fetch: countedFetch }
    if (request.headers.get('Bench-Copy') === 'none') snapshots = undefined
    snapshots ??= counted(env.SNAPSHOTS, (name) => { name.startsWith('get') ? (cost.kvReads += 1) : (cost.kvWrites += 1) })
    views ??= counted(env.VIEWS, () => { cost.views += 1 })
    cost = nothing()
    const later = []
    const watched = { waitUntil: (promise) => later.push(promise), passThroughOnException() {}, props: ctx.props }
    const response = await paper.fetch(request, { ...env, SNAPSHOTS: snapshots, VIEWS: views }, watched)
    const bytes = (await response.arrayBuffer()).byteLength
    await Promise.all(later)
    return Response.json({ status: response.status, bytes, ...cost })
  },
}

async function countedFetch(url, init) {
  const response = await fetcher.fetch(url, init)
  const answers = [await response.clone().json()].flat()
  cost.roundTrips += 1
  cost.statements += answers.length
  for (const { meta } of answers) {
    cost.rowsRead += meta?.rows_read ?? 0
    cost.rowsWritten += meta?.rows_written ?? 0
  }
  return response
}

function counted(binding, count) {
  return new Proxy(binding, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args) => {
        count(name)
        return target[name](...args)
      }
    },
  })
}
`
