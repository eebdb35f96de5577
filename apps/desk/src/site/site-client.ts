import {
  restoreReportSchema,
  copiedImageSchema,
  importReportSchema,
  placedSchema,
  placementsSchema,
  siteSchema,
  statsSchema,
  type LineOutcome,
  type CopiedImage,
  type ImportOutcome,
  type Placement,
  type PlacementAnswer,
  type StatsAnswer,
} from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskToken } from './find-token.ts'
import { retry, type Answer, type RetryDeps } from './retry.ts'
import { SiteError } from './site-error.ts'
import { siteRefusal } from './site-refusal.ts'

/** The site's desk API. Each method throws a SiteError if the site can't be reached or refuses. */
export type SiteClient = {
  origin: string
  /** Fails at once if nothing answers, so that a run with a wrong address ends before it begins. */
  getSite: () => Promise<v.InferOutput<typeof siteSchema>>
  /** Sends drafts, each as JSON text, and returns an outcome for each, in order. Safe to repeat. */
  importDrafts: (drafts: readonly string[]) => Promise<ImportOutcome[]>
  placeArticle: (slug: string, placement: Placement) => Promise<PlacementAnswer>
  /** Does nothing if the article is neither pinned nor blocked. */
  releaseArticle: (slug: string) => Promise<void>
  listPlacements: () => Promise<PlacementAnswer[]>
  /** Any other request to the desk's API; `path` is below `/api/v1/desk`. */
  request: <Schema extends v.GenericSchema>(
    schema: Schema,
    request: DeskRequest,
  ) => Promise<DeskAnswer<v.InferOutput<Schema>>>
  /** Sends a file or a part of one. Safe to repeat; so is what is behind `path`, which is below `/api/v1/desk`. */
  sendBytes: <Schema extends v.GenericSchema>(schema: Schema, request: BytesRequest) => Promise<v.InferOutput<Schema>>
  /** Reads a file; `path` is below `/api/v1/desk`. */
  readBytes: (path: string) => Promise<Uint8Array>
  /**
   * Sends lines of a backup or an export, and returns an outcome for each, in order; `madeAt` is the address that the paper
   * had then, null if unknown. Safe to repeat.
   */
  restoreLines: (lines: readonly string[], madeAt: string | null) => Promise<LineOutcome[]>
  /** A file of an image as it is stored: a published one by its name, an original by its SHA-256; null if there is none. */
  readFile: (name: string) => Promise<Uint8Array | null>
  /** A page of an export: lines of JSON, and the path of the next page. */
  readExport: (path: string) => Promise<{ lines: string; next: string | null }>
  /** An image that was copied before. In all three, `path` is below `/api/v1/desk/images`. */
  findImage: (path: string) => Promise<CopiedImage | null>
  /** Records another address that an image was copied from; null if the site doesn't have the image. */
  noteImage: (path: string) => Promise<CopiedImage | null>
  sendImage: (path: string, bytes: Uint8Array) => Promise<CopiedImage>
  /** `query` is that of the API: window, section, limit. */
  getStats: (query: URLSearchParams) => Promise<StatsAnswer>
}

type BytesRequest = { method: 'POST' | 'PUT'; path: string; bytes: Uint8Array }

/**
 * A request to the desk's API. `ifMatch` is the ETag of the revision that was edited. One that is `repeatable` is sent
 * again if nothing answers.
 */
type DeskRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  ifMatch?: string
  repeatable?: boolean
}

type DeskAnswer<Value> = { answer: Value; etag: string | null }

type Init = { method?: string; body?: string | Uint8Array<ArrayBuffer> | null; headers?: Record<string, string> }

/** An answer as bytes, too. */
type WholeAnswer = Answer & { bytes: Uint8Array }

const timeLimitMs = 60_000

/** A client for the site at `origin`. It sends the token, and retries while the site is briefly unavailable. */
export function createSiteClient(origin: string, token: DeskToken, deps: RetryDeps): SiteClient {
  const authorization = token.value === null ? {} : { Authorization: `Bearer ${token.value}` }

  async function sendOrThrow(path: string, init: Init, retryNoAnswer: boolean): Promise<WholeAnswer> {
    const answer = await send(path, init, retryNoAnswer)
    if (answer.status < 200 || answer.status > 204) throw siteRefusal(answer, origin, token)
    return answer
  }

  async function send(path: string, init: Init, retryNoAnswer: boolean): Promise<WholeAnswer> {
    const headers = { 'Content-Type': 'application/json', ...authorization, ...init.headers }
    const request = () => exchange(`${origin}${path}`, { ...init, headers })
    return await retry(request, { ...deps, retryNoAnswer }).catch((cause: unknown) => {
      throw new SiteError(noAnswerMessage(origin, cause), { cause })
    })
  }

  async function requestImage(path: string, method: string): Promise<CopiedImage | null> {
    const answer = await send(imagePath(path), { method }, true)
    if (answer.status === 404) return null
    if (answer.status !== 200) throw siteRefusal(answer, origin, token)
    return read(copiedImageSchema, answer)
  }

  async function requestJson<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    init: Init = {},
    retryNoAnswer = false,
  ): Promise<v.InferOutput<Schema>> {
    return read(schema, await sendOrThrow(path, init, retryNoAnswer))
  }

  function read<Schema extends v.GenericSchema>(schema: Schema, { status, text }: Answer): v.InferOutput<Schema> {
    const answer = v.safeParse(jsonOf(schema), status === 204 ? 'null' : text)
    if (!(answer.issues ?? []).every(isExtraField)) throw unexpectedAnswer(origin)
    // Every issue was an extra field, which was left out of the output, so the output matches the schema.
    return answer.output
  }

  return {
    origin,
    getSite: () => requestJson(siteSchema, '/api/v1/desk/site'),
    importDrafts: async (drafts) => {
      const init = { method: 'POST', body: `{"items":[${drafts.join(',')}]}` }
      const { items } = await requestJson(importReportSchema, '/api/v1/desk/imports', init, true)
      if (items.length !== drafts.length) throw unexpectedAnswer(origin)
      return items
    },
    placeArticle: (slug, placement) =>
      requestJson(placedSchema, placementPath(slug), { method: 'PUT', body: JSON.stringify(placement) }),
    releaseArticle: async (slug) => {
      await sendOrThrow(placementPath(slug), { method: 'DELETE' }, false)
    },
    listPlacements: async () => (await requestJson(placementsSchema, '/api/v1/desk/placements')).placements,
    request: async (schema, { method = 'GET', path, body, ifMatch, repeatable = false }) => {
      const init: Init = {
        method,
        headers: ifMatch === undefined ? {} : { 'If-Match': ifMatch },
        body: body === undefined ? null : JSON.stringify(body),
      }
      const answer = await sendOrThrow(`/api/v1/desk${path}`, init, repeatable)
      return { answer: read(schema, answer), etag: answer.headers.get('ETag') }
    },
    sendBytes: async (schema, { method, path, bytes }) =>
      await requestJson(schema, `/api/v1/desk${path}`, bytesInit(method, bytes), true),
    readBytes: async (path) => (await sendOrThrow(`/api/v1/desk${path}`, {}, true)).bytes,
    restoreLines: async (given, madeAt) => {
      const init = { method: 'POST', body: `{"lines":[${given.join(',')}]}` }
      const query = madeAt === null ? '' : `?madeAt=${encodeURIComponent(madeAt)}`
      const { lines } = await requestJson(restoreReportSchema, `/api/v1/desk/archive${query}`, init, true)
      if (lines.length !== given.length) throw unexpectedAnswer(origin)
      return lines
    },
    readFile: async (name) => {
      const answer = await send(`/api/v1/desk/archive/files/${name}`, {}, true)
      if (answer.status === 404) return null
      if (answer.status !== 200) throw siteRefusal(answer, origin, token)
      return answer.bytes
    },
    readExport: async (path) => {
      const { text, headers } = await sendOrThrow(path, {}, true)
      return { lines: text, next: /^<([^>]+)>; rel="next"$/u.exec(headers.get('Link') ?? '')?.[1] ?? null }
    },
    findImage: (path) => requestImage(path, 'GET'),
    noteImage: (path) => requestImage(path, 'PUT'),
    sendImage: async (path, bytes) => {
      return await requestJson(copiedImageSchema, imagePath(path), bytesInit('PUT', bytes), true)
    },
    getStats: (query) => requestJson(statsSchema, `/api/v1/desk/stats?${query.toString()}`),
  }
}

function bytesInit(method: string, bytes: Uint8Array): Init {
  return { method, body: new Uint8Array(bytes), headers: { 'Content-Type': 'application/octet-stream' } }
}

function placementPath(slug: string): string {
  return `/api/v1/desk/placements/${encodeURIComponent(slug)}`
}

function imagePath(path: string): string {
  return `/api/v1/desk/images${path}`
}

// Redirects are not followed: the token is for this origin only.
async function exchange(url: string, init: RequestInit): Promise<WholeAnswer> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeLimitMs) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { status, headers } = response
  return {
    status,
    headers,
    bytes,
    get text() {
      return new TextDecoder().decode(bytes)
    },
  }
}

function jsonOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.string(), v.parseJson(), schema)
}

// A site of a later version may send more fields than the desk knows.
function isExtraField({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

function unexpectedAnswer(origin: string): SiteError {
  return new SiteError(`${origin} does not answer like a Broadsheet site of this version. Is it one?`)
}

function noAnswerMessage(origin: string, cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return `${origin} did not answer within ${timeLimitMs / 1000} seconds.`
  }
  return `Nothing answers at ${origin}. Is the paper running? Start it with npm start, or name another site with --to URL.`
}
