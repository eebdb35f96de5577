import { readDocument, type Document } from '../../src/index.ts'

/** A fixture: its bytes in base64, and what Node makes of it, as JSON. */
export type ReadFixture = { name: string; file: string; base64: string; read: string }

/** A fixture's bytes as both runtimes are asked to read them. */
export function readAs(bytes: Uint8Array, file: string): Document {
  return readDocument(bytes, { timezone: 'Europe/Berlin', file, url: 'https://quay.example/2026/ferry' })
}
