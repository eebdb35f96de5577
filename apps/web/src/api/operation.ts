import { operationFor } from '@broadsheet/edge'
import type { ReaderShape } from '@broadsheet/model'
import type { AppEnv } from '../context/env.ts'

/** Declares what readers' programs may ask. Shapes are named: their schemas and examples are the newsroom's to load. */
export const operation = operationFor<AppEnv, ReaderShape>()

/** A client that has the answer already is told so. */
export const notModified = { 304: { description: 'The client’s copy is current: If-None-Match has its ETag.' } }
