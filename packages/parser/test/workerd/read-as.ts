import { readDocument, type Document } from '../../src/index.ts'

/** A fixture: its bytes in base64, and Node's result as JSON. */
export type ReadFixture = { name: string; file: string; base64: string; read: string }

/** Parses a fixture's bytes with the options of both runtimes. */
export function readAs(bytes: Uint8Array, file: string): Document {
  return readDocument(bytes, { timezone: 'Europe/Berlin', file, url: 'https://quay.example/2026/ferry' })
}
