import { type ProblemCode, problemCodes } from '@broadsheet/model'
import { failures } from '../answer/answer-error.ts'
import type { Stops } from '../answer/stops.ts'
import type { EdgeEnv } from '../context/edge-env.ts'
import { safeMethods } from '../context/safe-methods.ts'
import { limitAddress } from '../guards/limit-address.ts'
import { redirectToCanonical } from '../guards/redirect-to-canonical.ts'
import { redirectToHttps } from '../guards/redirect-to-https.ts'
import { refuseCrossSite } from '../guards/refuse-cross-site.ts'
import type { Operation, Step } from './operation.ts'

/** The operations of a Worker below one address. */
export type Api<Env extends EdgeEnv, Name extends string = string> = {
  at: string
  /** Checks the token of a request for an operation that needs one. */
  admit?: Step<Env>
  /** The tags of its operations, each with a description. */
  tags: Readonly<Record<string, string>>
  operations: readonly Operation<Env, Name>[]
}

/** The guards of every request, and the answers to a handler that fails. */
const everyRequest: readonly Stops[] = [limitAddress, redirectToHttps, redirectToCanonical, refuseCrossSite, failures]

/** All problems of an operation, by status: its own, those of its steps and those of every request. */
export function problemsOf<Env extends EdgeEnv>(
  { admit }: Pick<Api<Env>, 'admit'>,
  operation: Operation<Env>,
): ReadonlyMap<number, ReadonlySet<ProblemCode>> {
  const { scope, query, refuses } = operation
  const codes: ProblemCode[] = [
    ...stopsOf(admit, operation).flatMap((stops) => stops.refuses ?? []),
    // Any token may read.
    ...(scope === undefined || scope === 'read' ? [] : (['forbidden'] as const)),
    ...(query === undefined ? [] : (['bad-request'] as const)),
    ...refuses,
  ]
  const byStatus = Map.groupBy(new Set(codes), (code) => problemCodes[code].status)
  return new Map([...byStatus].map(([status, all]) => [status, new Set(all)]))
}

/** The redirects that happen before an operation's handler, by status. */
export function redirectsOf<Env extends EdgeEnv>(operation: Operation<Env>): Record<number, string> {
  return Object.assign({}, ...stopsOf(undefined, operation).map(({ redirects }) => redirects))
}

function stopsOf<Env extends EdgeEnv>(admit: Stops | undefined, operation: Operation<Env>): Stops[] {
  const { method, scope, steps = [], body } = operation
  const isRead = safeMethods.has(method.toUpperCase())
  const all: Stops[] = [
    ...everyRequest,
    ...(scope === undefined || admit === undefined ? [] : [admit]),
    ...steps,
    ...(body === undefined ? [] : [body.limit]),
  ]
  return all.filter(({ only }) => only === undefined || only === (isRead ? 'reads' : 'writes'))
}
