import type { ProblemCode } from '@broadsheet/model'

/** What a step on the way to a handler may answer itself. The description of the API takes it from here. */
export type Stops = {
  refuses?: readonly ProblemCode[]
  /** The statuses by which it sends a client to another address, each with what stands there. */
  redirects?: Readonly<Record<number, string>>
  /** Which methods it stops, if not all. */
  only?: 'reads' | 'writes'
}

/**
 * Declares beside a step what it may answer itself.
 *
 * @example
 * export const limitAddress = stopping<Guard>({ refuses: ['too-large'] }, (c) => …)
 */
export function stopping<Step extends object>(stops: Stops, step: Step): Step & Stops {
  return Object.assign(step, stops)
}
