import type { ProblemCode } from '@broadsheet/model'

/** The answers that a step before a handler may give itself. The description of the API includes them. */
export type Stops = {
  refuses?: readonly ProblemCode[]
  /** Its redirects: statuses, each with a description of the other address. */
  redirects?: Readonly<Record<number, string>>
  /** Which methods it stops, if not all. */
  only?: 'reads' | 'writes'
}

/**
 * Declares the answers that a step may give itself.
 *
 * @example
 * export const limitAddress = stopping<Guard>({ refuses: ['too-large'] }, (c) => …)
 */
export function stopping<Step extends object>(stops: Stops, step: Step): Step & Stops {
  return Object.assign(step, stops)
}
