import { operationFor } from '@broadsheet/edge'
import type { AppEnv } from '../context/env.ts'

/** Declares what the desk's programs may ask. */
export const operation = operationFor<AppEnv>()

/** The answer of something that is done and leaves nothing to say. */
export const done = { 204: {} }
