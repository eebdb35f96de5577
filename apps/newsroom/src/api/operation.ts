import { operationFor } from '@broadsheet/edge'
import type { AppEnv } from '../context/env.ts'

/** Declares an operation of the desk's API. */
export const operation = operationFor<AppEnv>()

/** The answer of an operation without a result. */
export const done = { 204: {} }
