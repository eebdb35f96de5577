import type { Checked } from '../check-json.ts'

/** Takes the bytes of a file, the input of verbs that JSON can't express. */
export function parseBytes(bytes: unknown): Checked<Uint8Array<ArrayBuffer>> {
  if (bytes instanceof ArrayBuffer) return { ok: true, body: new Uint8Array(bytes) }
  return { ok: false, detail: 'The body is the bytes of a file.' }
}
