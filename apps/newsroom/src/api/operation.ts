import { operationFor } from '@broadsheet/edge'
import type { AppEnv } from '../context/env.ts'
import { requireScope } from './require-scope.ts'

const declare = operationFor<AppEnv>()

/** Declares an operation of the desk's API. A token without its scope is refused before its steps and its handler. */
export const operation: typeof declare = (declared) => {
  const { scope, steps = [] } = declared
  return declare(scope === undefined ? declared : { ...declared, steps: [requireScope(scope), ...steps] })
}

/** The answer of an operation without a result. */
export const done = { 204: {} }
