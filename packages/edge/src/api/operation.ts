import type { DeskScope, ProblemCode } from '@broadsheet/model'
import type { Context, MiddlewareHandler } from 'hono'
import type { GenericSchema, InferOutput } from 'valibot'
import type { Stops } from '../answer/stops.ts'
import type { EdgeEnv } from '../context/edge-env.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** JSON by its schema, with a true example. */
export type Shape = { schema: GenericSchema; example: unknown }

/** JSON of a shape, or of one that the document knows by its name; or the bytes of another media type. */
export type Content<Name extends string = string> = { json: Shape | Name } | { type: string }

/** What an operation answers with a status; without a content, nothing. A success is described by the summary. */
export type Answer<Name extends string = string> = (Content<Name> | { json?: never; type?: never }) & {
  description?: string
  headers?: Readonly<Record<string, string>>
}

/** A middleware that stands before one operation, with what it may answer itself. */
export type Step<Env extends EdgeEnv> = MiddlewareHandler<Env> & Stops

type Described<Env extends EdgeEnv, Name extends string> = {
  method: Method
  tag: string
  summary: string
  /** What a token must allow. Left out, everybody may ask, and no token is looked at. */
  scope?: DeskScope
  /** An old address, which does nothing but refuse. */
  isRetired?: true
  steps?: readonly Step<Env>[]
  /** Headers that must be sent, each with what it says. */
  headers?: Readonly<Record<string, string>>
  body?: Content<Name> & { limit: Step<Env> }
  answers: Readonly<Record<number, Answer<Name>>>
  /** The problems that the handler answers with. Those of its steps, of its query and of every request come by themselves. */
  refuses: readonly ProblemCode[]
}

/** What the API can be asked: how it is described and how it is answered. */
export type Operation<Env extends EdgeEnv, Name extends string = string> = Described<Env, Name> & {
  /** As Hono has it, below the address of its API. */
  path: string
  query?: GenericSchema
  handle: (c: Context<Env>, query: unknown) => Response | Promise<Response>
}

type NoQuery = GenericSchema<unknown, Record<string, never>>

/**
 * Makes a Worker's way to declare an operation. Its handler gets the query as the schema has parsed it; one that the
 * schema refuses is a 400.
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
    // `addApiRoutes` calls a handler for its own path alone, with what its own schema has parsed.
  ): Operation<Env, Name> => declared
}
