import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { wholeTables } from './whole-tables.ts'

const decodeHere = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)

// workerd has the tables of the Encoding Standard.
it.each(Object.entries(wholeTables(decodeHere)))('Node decodes all pairs of %s like workerd', (encoding, here) => {
  expect(env.NODE_TABLES[encoding]).toBe(here)
})
