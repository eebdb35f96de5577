import {
  archiveReportSchema,
  copiedImageSchema,
  importReportSchema,
  placedSchema,
  placementsSchema,
  siteSchema,
  statsSchema,
  type ArchiveOutcome,
  type CopiedImage,
  type ImportOutcome,
  type Placement,
  type PlacementAnswer,
  type StatsAnswer,
} from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskToken } from './find-token.ts'
import { retry, type Answer, type Patience } from './retry.ts'
import { SiteError } from './site-error.ts'
import { siteRefusal } from './site-refusal.ts'

/** The desk's way to a site. Each method throws a SiteError when the site can't be reached or refuses. */
export type SiteClient = {
  origin: string
  /** Fails at once when nothing answers, so that a run with a wrong address ends before it begins. */
  askFacts: () => Promise<v.InferOutput<typeof siteSchema>>
  /** Sends drafts, each given as JSON, and gives an outcome for each, in their order. Safe to repeat. */
  importDrafts: (drafts: readonly string[]) => Promise<ImportOutcome[]>
  placeArticle: (slug: string, placement: Placement) => Promise<PlacementAnswer>
  /** Does nothing where the article is not placed. */
  releaseArticle: (slug: string) => Promise<void>
  listPlacements: () => Promise<PlacementAnswer[]>
  /** Asks for anything else of the desk's API, `path` below `/api/v1/desk`, and gives the answer with its ETag. */
  order: <Schema extends v.GenericSchema>(schema: Schema, order: Order) => Promise<Ordered<v.InferOutput<Schema>>>
  /** Sends lines of an export or a backup, and gives an outcome for each, in their order. Safe to repeat. */
  restoreLines: (lines: readonly string[]) => Promise<ArchiveOutcome[]>
  /** A page of the export: lines of JSON, and the path of the page that follows. */
  readExport: (path: string) => Promise<{ lines: string; next: string | null }>
  /** A picture that was copied before: `path` is what stands below `/api/v1/desk/images`, here a query. */
  findImage: (path: string) => Promise<CopiedImage | null>
  /** Notes where a picture stood as well; null where the site doesn't have it. */
  noteImage: (path: string) => Promise<CopiedImage | null>
  sendImage: (path: string, bytes: Uint8Array) => Promise<CopiedImage>
  /** `query` is what the API takes: window, section, limit. */
  askStats: (query: URLSearchParams) => Promise<StatsAnswer>
}

/** What is asked of the desk's API. `ifMatch` is the ETag of what an edit was made from. */
type Order = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown; ifMatch?: string }

type Ordered<Value> = { answer: Value; etag: string | null }

type Init = { method?: string; body?: string | Uint8Array<ArrayBuffer> | null; headers?: Record<string, string> }

const timeLimitMs = 60_000

/** A client of the site at `origin` that shows it the token and waits out its short absences. */
export function createSiteClient(origin: string, token: DeskToken, patience: Patience): SiteClient {
  const authorization = token.value === null ? {} : { Authorization: `Bearer ${token.value}` }

  async function ask(path: string, init: Init, outlastsSilence: boolean): Promise<Answer> {
    const answer = await askAny(path, init, outlastsSilence)
    if (answer.status < 200 || answer.status > 204) throw siteRefusal(answer, origin, token)
    return answer
  }

  async function askAny(path: string, init: Init, outlastsSilence: boolean): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', ...authorization, ...init.headers }
    const request = () => exchange(`${origin}${path}`, { ...init, headers })
    return await retry(request, { ...patience, outlastsSilence }).catch((cause: unknown) => {
      throw new SiteError(silence(origin, cause), { cause })
    })
  }

  async function askForImage(path: string, method: string): Promise<CopiedImage | null> {
    const answer = await askAny(imagePath(path), { method }, true)
    if (answer.status === 404) return null
    if (answer.status !== 200) throw siteRefusal(answer, origin, token)
    return read(copiedImageSchema, answer)
  }

  async function askFor<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    init: Init = {},
    outlastsSilence = false,
  ): Promise<v.InferOutput<Schema>> {
    return read(schema, await ask(path, init, outlastsSilence))
  }

  function read<Schema extends v.GenericSchema>(schema: Schema, { status, text }: Answer): v.InferOutput<Schema> {
    const answer = v.safeParse(jsonOf(schema), status === 204 ? 'null' : text)
    if (!(answer.issues ?? []).every(tellsMore)) throw strangeAnswer(origin)
    // It is of the schema: nothing but what stands beside it was found wrong, and left out.
    return answer.output
  }

  return {
    origin,
    askFacts: () => askFor(siteSchema, '/api/v1/desk/site'),
    importDrafts: async (drafts) => {
      const init = { method: 'POST', body: `{"items":[${drafts.join(',')}]}` }
      const { items } = await askFor(importReportSchema, '/api/v1/desk/imports', init, true)
      if (items.length !== drafts.length) throw strangeAnswer(origin)
      return items
    },
    placeArticle: (slug, placement) =>
      askFor(placedSchema, placementPath(slug), { method: 'PUT', body: JSON.stringify(placement) }),
    releaseArticle: async (slug) => {
      await ask(placementPath(slug), { method: 'DELETE' }, false)
    },
    listPlacements: async () => (await askFor(placementsSchema, '/api/v1/desk/placements')).placements,
    order: async (schema, { method = 'GET', path, body, ifMatch }) => {
      const init: Init = {
        method,
        headers: ifMatch === undefined ? {} : { 'If-Match': ifMatch },
        body: body === undefined ? null : JSON.stringify(body),
      }
      const answer = await ask(`/api/v1/desk${path}`, init, false)
      return { answer: read(schema, answer), etag: answer.headers.get('ETag') }
    },
    restoreLines: async (given) => {
      const init = { method: 'POST', body: `{"lines":[${given.join(',')}]}` }
      const { lines } = await askFor(archiveReportSchema, '/api/v1/desk/archive', init, true)
      if (lines.length !== given.length) throw strangeAnswer(origin)
      return lines
    },
    readExport: async (path) => {
      const { text, headers } = await ask(path, {}, true)
      return { lines: text, next: /^<([^>]+)>; rel="next"$/u.exec(headers.get('Link') ?? '')?.[1] ?? null }
    },
    findImage: (path) => askForImage(path, 'GET'),
    noteImage: (path) => askForImage(path, 'PUT'),
    sendImage: async (path, bytes) => {
      const init = {
        method: 'PUT',
        body: new Uint8Array(bytes),
        headers: { 'Content-Type': 'application/octet-stream' },
      }
      return await askFor(copiedImageSchema, imagePath(path), init, true)
    },
    askStats: (query) => askFor(statsSchema, `/api/v1/desk/stats?${query.toString()}`),
  }
}

function placementPath(slug: string): string {
  return `/api/v1/desk/placements/${encodeURIComponent(slug)}`
}

function imagePath(path: string): string {
  return `/api/v1/desk/images${path}`
}

// A redirect is not followed: the token is for this origin only.
async function exchange(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeLimitMs) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

function jsonOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.string(), v.parseJson(), schema)
}

// A site of a later version may say more than the desk knows of.
function tellsMore({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

function strangeAnswer(origin: string): SiteError {
  return new SiteError(`${origin} does not answer as a Broadsheet site of this version does. Is it one?`)
}

function silence(origin: string, cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return `${origin} did not answer within ${timeLimitMs / 1000} seconds.`
  }
  return `Nothing answers at ${origin}. Is the paper running? Start it with npm start, or name another site with --to URL.`
}
