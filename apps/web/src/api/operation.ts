import { operationFor } from '@broadsheet/edge'
import type { ReaderShape } from '@broadsheet/model'
import type { AppEnv } from '../context/env.ts'

/**
 * Declares an operation for readers' programs. It only names its shapes; the newsroom has their schemas and examples.
 */
export const operation = operationFor<AppEnv, ReaderShape>()

export const notModified = { 304: { description: 'The client’s copy is current: If-None-Match has its ETag.' } }
