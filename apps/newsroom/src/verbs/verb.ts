import type { Costs, DeskScope, ProblemCode, RankingSnapshot, Site } from '@broadsheet/model'
import type { Database, DeskArticle } from '@broadsheet/store'
import type * as v from 'valibot'
import type { Env } from '../context/env.ts'
import { checkJson, type Checked } from './check-json.ts'

/** Everything that a verb works with. */
export type VerbDeps = {
  db: Database
  /** The editor's name, which is a token's, for the audit log. */
  by: string
  /** UTC epoch seconds. */
  now: number
  site: Site
  readRanking: (options?: { fresh: boolean }) => Promise<RankingSnapshot | null>
  env: Pick<Env, 'SNAPSHOTS' | 'IMAGES' | 'FEED_HOSTS_ALLOWED' | 'DESK_TOKEN' | 'DESK_SECRET'>
  /** What the request has asked of D1 and KV so far. */
  costs: Costs
  /** What the log calls this request. */
  requestId: string
}

/** Why a verb did nothing: a stable code, and how to go on. `article` is the one that stood in the way, as it is now. */
export type Refusal = { ok: false; reason: ProblemCode; detail: string; article?: DeskArticle }

/** What a verb did, and the tags of cached answers that are stale now; or why it did nothing. */
export type VerbResult<Value> = { ok: true; value: Value; staleTags: readonly string[] } | Refusal

/**
 * A verb of the newsroom. `runVerb` runs its parts in this order: may this editor? → parse → run, one transaction →
 * name what became stale. A verb that is done already changes nothing.
 */
export type Verb<Target, Body, Value> = {
  /** The scope that a token needs. */
  scope: DeskScope
  /** Parses the input, plain data, at a time in UTC epoch seconds. */
  parse: (json: unknown, now: number) => Checked<Body>
  /** `target` names what is changed: an article's slug, a token's id, or nothing. */
  run: (deps: VerbDeps, target: Target, body: Body) => Promise<VerbResult<Value>>
}

/** Refuses, without anything done. */
export function refuse(reason: ProblemCode, detail: string, article?: DeskArticle): Refusal {
  return { ok: false, reason, detail, ...(article && { article }) }
}

type Run<Target, Body, Value> = Verb<Target, Body, Value>['run']

/** Declares a verb whose input is what a schema says. */
export function defineVerb<Schema extends v.GenericSchema, Target, Value>(verb: {
  scope: DeskScope
  input: Schema
  run: Run<Target, v.InferOutput<Schema>, Value>
}): Verb<Target, v.InferOutput<Schema>, Value> {
  const { scope, input, run } = verb
  return { scope, parse: (json) => checkJson(input, json), run }
}

/** Declares a verb with a parser of its own: `noInput`, or one that looks at the clock. */
export function defineParsedVerb<Target, Body, Value>(verb: Verb<Target, Body, Value>): Verb<Target, Body, Value> {
  return verb
}
