import { allows, type Costs, type DeskScope, type Editor, type ProblemCode, type Site } from '@broadsheet/model'
import type { CardArticle } from '@broadsheet/press'
import type { Database, DeskArticle, ReadRanking } from '@broadsheet/store'
import type * as v from 'valibot'
import type { Env } from '../context/env.ts'
import { checkJson, type Checked } from './check-json.ts'

export type VerbDeps = {
  db: Database
  /** The name of the editor's token, for the audit log. */
  by: string
  /** UTC epoch seconds. */
  now: number
  site: Site
  readRanking: ReadRanking
  env: Pick<Env, 'SNAPSHOTS' | 'IMAGES' | 'RENDITIONS' | 'FEED_HOSTS_ALLOWED' | 'DESK_TOKEN' | 'DESK_SECRET'>
  /** The calls of D1 and KV that this request has made. */
  costs: Costs
  requestId: string
}

/**
 * Why a verb changed nothing: a stable code, and how to go on. `article` is the refused article as it is now, `because` a
 * stable reason within the code, such as why a file is no image.
 */
export type Refusal = { ok: false; reason: ProblemCode; detail: string; article?: DeskArticle; because?: string }

/**
 * The result of a verb and the tags of cached answers that are stale now, or a refusal. `shared` is the published
 * article whose social card is drawn after the answer.
 */
export type VerbResult<Value> =
  | { ok: true; value: Value; staleTags: readonly string[]; shared?: CardArticle | null }
  | Refusal

/**
 * A verb of the newsroom. `runVerb` runs its parts in this order: check the scope → parse → run, in one transaction →
 * name the stale tags. Running a verb again changes nothing.
 */
export type Verb<Target, Body, Value> = {
  /** The scope that a token needs. */
  scope: DeskScope
  /** Parses the input, plain data. `now` is in UTC epoch seconds. */
  parse: (json: unknown, now: number) => Checked<Body>
  /** `target` names the thing to change: an article's slug, a token's id, or null. */
  run: (deps: VerbDeps, target: Target, body: Body) => Promise<VerbResult<Value>>
}

export function refuse(reason: ProblemCode, detail: string, article?: DeskArticle): Refusal {
  return { ok: false, reason, detail, ...(article && { article }) }
}

/** Refuses an editor whose token lacks a scope; null for one who has it. */
export function refuseScope({ name, scope }: Editor, needed: DeskScope): Refusal | null {
  if (allows(scope, needed)) return null
  return refuse('forbidden', `"${name}" may ${scope}; this needs a token with the scope ${needed}.`)
}

type Run<Target, Body, Value> = Verb<Target, Body, Value>['run']

/** Declares a verb whose input has a schema. */
export function defineVerb<Schema extends v.GenericSchema, Target, Value>(verb: {
  scope: DeskScope
  input: Schema
  run: Run<Target, v.InferOutput<Schema>, Value>
}): Verb<Target, v.InferOutput<Schema>, Value> {
  const { scope, input, run } = verb
  return { scope, parse: (json) => checkJson(input, json), run }
}

/** Declares a verb with its own parser, for no input or for rules that a schema cannot express. */
export function defineParsedVerb<Target, Body, Value>(verb: Verb<Target, Body, Value>): Verb<Target, Body, Value> {
  return verb
}
