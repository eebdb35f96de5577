import type { Costs, Site } from '@broadsheet/model'
import type { Context } from 'hono'
import type { Limits } from './limits.ts'

/** The bindings that every Worker of the paper has. */
export type EdgeBindings = {
  /** Which version of the Worker this is; unset where nothing deployed it. */
  VERSION?: WorkerVersionMetadata
  SITE_NAME: string
  SITE_DESCRIPTION: string
  SITE_URL: string
  LOCALE: string
  TIMEZONE: string
  /** Whether answers say what they cost: `on` or `off`, which it is in production. */
  SERVER_TIMING?: string
}

/** A page, by the Content-Security-Policy that it needs. */
export type PageKind = 'page' | 'illustrated' | 'desk' | 'framed'

/** What every handler of the paper finds on its context. */
export type EdgeVariables = {
  /** What the log calls this request. */
  requestId: string
  /** What the request has asked of D1 and KV so far, and how long it may wait for them. */
  costs: Costs
  limits: Limits
  site: Site
  /** UTC epoch seconds. */
  now: () => number
  /** Set by a handler whose page needs another policy than `page`. */
  pageKind?: PageKind
}

/** Hono's view of the same. Read one with `c.get()`: `c.var` makes an object of all of them, each time. */
export type EdgeEnv = { Bindings: EdgeBindings; Variables: EdgeVariables }

/**
 * A request's context as this package reads it: the one of any Worker, whatever else that has on its own. Without `set`,
 * a Worker's context can stand for it.
 */
export type EdgeContext = Omit<Context<EdgeEnv>, 'set'>
