import type { Costs, Site } from '@broadsheet/model'
import type { Context } from 'hono'
import type { Limits } from './limits.ts'

/** The bindings that every Worker of the paper has. */
export type EdgeBindings = {
  /** The version of the Worker; unset if it was not deployed. */
  VERSION?: WorkerVersionMetadata
  SITE_NAME: string
  SITE_DESCRIPTION: string
  SITE_URL: string
  LOCALE: string
  TIMEZONE: string
  /** Of the web Worker alone: the keys of the paper's Turnstile widget. Votes need a token if both are set. */
  TURNSTILE_SITE_KEY?: string
  TURNSTILE_SECRET?: string
  /** `on` sends a Server-Timing header with each answer; `off` in production. */
  SERVER_TIMING?: string
}

/** The kinds of pages, each with its own Content-Security-Policy. */
export type PageKind = 'page' | 'illustrated' | 'guarded' | 'guarded-illustrated' | 'human-check' | 'desk' | 'framed'

export type EdgeVariables = {
  requestId: string
  /** The cost of D1 and KV so far, and how long the request may wait for them. */
  costs: Costs
  limits: Limits
  site: Site
  /** UTC epoch seconds. */
  now: () => number
  /** Set by a handler whose page needs a policy other than that of `page`. */
  pageKind?: PageKind
}

/** The types for Hono. Read a variable with `c.get()`: `c.var` makes an object of all variables each time. */
export type EdgeEnv = { Bindings: EdgeBindings; Variables: EdgeVariables }

/**
 * A request's context in any Worker of the paper. `set` is left out, so that the context of a Worker with more
 * variables is assignable.
 */
export type EdgeContext = Omit<Context<EdgeEnv>, 'set'>
