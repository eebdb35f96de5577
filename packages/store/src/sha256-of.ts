import { toHex } from '@broadsheet/model'

/** The SHA-256 of bytes in hexadecimal. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
