import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import {
  importedDraftSchema,
  placementSchema,
  withdrawalSchema,
  type ImportOutcome,
  type ImportedDraft,
  type PlacementAnswer,
} from '@broadsheet/model'
import * as v from 'valibot'
import { onTestFinished } from 'vitest'
import { placedArticle, sampleStats, unknownArticle } from './sample-answers.ts'

const importSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ items: v.array(v.union([withdrawalSchema, importedDraftSchema])) }),
)

const placementTextSchema = v.pipe(v.string(), v.parseJson(), placementSchema)

/** The token that the test site takes. */
export const siteToken = 'gull-feather-7'

/** A request that the test site got; `items` are the drafts of an import. */
type SeenRequest = {
  method: string | undefined
  path: string
  authorization: string | undefined
  ifMatch: string | undefined
  items: ImportedDraft[]
  body: string
  raw: Buffer
  bytes: number
}

/** Answers a request in the site's place when it returns true; `index` counts the imports, from 0. */
type Interception = (request: SeenRequest, response: ServerResponse, index: number) => boolean | Promise<boolean>

/**
 * A site that speaks the desk's API over real HTTP until the test ends. It stores drafts by key, rejects those
 * whose headline holds "Unwanted", and forgets those that are withdrawn. It stores placements, too, and answers with the stats of sample-answers.ts.
 */
export async function startSite(intercept: Interception = () => false) {
  const drafts = new Map<string, string>()
  const placements = new Map<string, PlacementAnswer>()
  const requests: SeenRequest[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await buffer(request)
    const body = raw.toString()
    const isImport = request.method === 'POST' && request.url === '/api/v1/desk/imports'
    const sent = isImport ? v.parse(importSchema, body).items : []
    const items = sent.flatMap((item) => ('withdraw' in item ? [] : [item]))
    const { method, url: path = '' } = request
    const { authorization, 'if-match': ifMatch } = request.headers
    const seen = { method, path, authorization, ifMatch, items, body, raw, bytes: raw.length }
    const index = requests.filter((earlier) => earlier.path.endsWith('/imports')).length
    requests.push(seen)
    if (await intercept(seen, response, index)) return
    if (authorization !== `Bearer ${siteToken}`) return sendJson(response, 401, {})
    if (path === '/api/v1/desk/site') return sendJson(response, 200, { name: 'Tidewatch', timezone: 'UTC' })
    if (answerPlacements(seen, response, placements)) return
    const outcomes = sent.map((item) => ('withdraw' in item ? forget(drafts, item.withdraw) : storeDraft(drafts, item)))
    sendJson(response, 200, { items: outcomes })
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(stop)
  const { port } = server.address() as AddressInfo
  const imports = () => requests.filter(({ path }) => path === '/api/v1/desk/imports')
  return { url: `http://127.0.0.1:${port}`, requests, imports, drafts, stop }
}

/** Answers what is asked about placements and stats. No article has a slug that holds "unknown". */
function answerPlacements(
  { method, path, body }: SeenRequest,
  response: ServerResponse,
  placements: Map<string, PlacementAnswer>,
): boolean {
  const { pathname, searchParams } = new URL(path, 'http://site')
  const [, of, slug] = /^\/api\/v1\/desk\/(placements|stats)(?:\/(.+))?$/u.exec(pathname) ?? []
  if (of === undefined) return false
  if (of === 'stats') sendJson(response, 200, { ...sampleStats, window: searchParams.get('window') })
  else if (slug === undefined) sendJson(response, 200, { placements: [...placements.values()] })
  else if (slug.includes('unknown')) sendJson(response, 404, unknownArticle)
  else if (method === 'PUT') {
    const placed = { ...placedArticle(decodeURIComponent(slug)), ...v.parse(placementTextSchema, body) }
    placements.set(placed.slug, placed)
    sendJson(response, 200, placed)
  } else {
    placements.delete(decodeURIComponent(slug))
    response.writeHead(204).end()
  }
  return true
}

/** Answers with a JSON body. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function forget(drafts: Map<string, string>, key: string): ImportOutcome {
  return drafts.delete(key)
    ? { outcome: 'withdrawn', key, url: `https://paper.example/${key}` }
    : { outcome: 'unknown', key }
}

function storeDraft(drafts: Map<string, string>, item: ImportedDraft): ImportOutcome {
  const { key } = item.source
  if (item.headline.includes('Unwanted')) return { outcome: 'rejected', key, reason: 'headline: not wanted here' }
  const content = JSON.stringify(item)
  const stored = drafts.get(key)
  drafts.set(key, content)
  const isDraft = item.publishedAt === null
  const added = isDraft ? 'drafted' : 'added'
  const outcome = stored === undefined ? added : stored === content ? 'unchanged' : 'updated'
  return { outcome, key, url: `https://paper.example/${key}`, ...(isDraft && { status: 'draft' }) }
}
