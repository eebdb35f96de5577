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
  /** Lets in who may ask an operation that needs a token. */
  admit?: Step<Env>
  /** Each tag of its operations, with what stands under it. */
  tags: Readonly<Record<string, string>>
  operations: readonly Operation<Env, Name>[]
}

/** What every request passes, and what answers when a handler fails. */
const everyRequest: readonly Stops[] = [limitAddress, redirectToHttps, redirectToCanonical, refuseCrossSite, failures]

/** All that an operation refuses, by status: by itself, by its steps and by what every request passes. */
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

/** Where an operation sends a client elsewhere before its handler is asked, by status. */
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
