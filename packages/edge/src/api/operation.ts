import type { DeskScope, ProblemCode } from '@broadsheet/model'
import type { Context, MiddlewareHandler } from 'hono'
import type { GenericSchema, InferOutput } from 'valibot'
import type { Stops } from '../answer/stops.ts'
import type { EdgeEnv } from '../context/edge-env.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** JSON by its schema, with a true example. */
export type Shape = { schema: GenericSchema; example: unknown }

/** JSON of a shape, given here or named as in the document; or the bytes of another media type. */
export type Content<Name extends string = string> = { json: Shape | Name } | { type: string }

/** The answer of an operation with one status; empty without a content. The summary describes a success. */
export type Answer<Name extends string = string> = (Content<Name> | { json?: never; type?: never }) & {
  description?: string
  headers?: Readonly<Record<string, string>>
}

/** A middleware of one operation, with the answers that it may give itself. */
export type Step<Env extends EdgeEnv> = MiddlewareHandler<Env> & Stops

type Described<Env extends EdgeEnv, Name extends string> = {
  method: Method
  tag: string
  summary: string
  /** The scope that a token needs. Without it, the operation is public. */
  scope?: DeskScope
  /** An old address, which does nothing but refuse. */
  isRetired?: true
  steps?: readonly Step<Env>[]
  /** Required headers, each with a description. */
  headers?: Readonly<Record<string, string>>
  body?: Content<Name> & { limit: Step<Env> }
  answers: Readonly<Record<number, Answer<Name>>>
  /** The problems that the handler answers. Those of its steps, its query and every request are added to them. */
  refuses: readonly ProblemCode[]
}

/** An operation of the API: its description and its handler. */
export type Operation<Env extends EdgeEnv, Name extends string = string> = Described<Env, Name> & {
  /** In Hono's form, below the address of its API. */
  path: string
  query?: GenericSchema
  handle: (c: Context<Env>, query: unknown) => Response | Promise<Response>
}

type NoQuery = GenericSchema<unknown, Record<string, never>>

/**
 * Returns a function with which a Worker declares an operation. The handler gets the query as parsed by the schema; an
 * invalid query gets 400.
 *
 * @example
 * const operation = operationFor<AppEnv>()
 * const listSections = operation({ method: 'get', path: '/sections', …, handle: async (c) => c.json(…) })
 */
export function operationFor<Env extends EdgeEnv, Name extends string = never>() {
  return <const Path extends string, Query extends GenericSchema = NoQuery>(
    declared: Described<Env, Name> & {
      path: Path
      query?: Query
      handle: (c: Context<Env, Path>, query: InferOutput<Query>) => Response | Promise<Response>
    },
    // `addApiRoutes` calls a handler only for its own path, with the query that its own schema has parsed.
  ): Operation<Env, Name> => declared
}
