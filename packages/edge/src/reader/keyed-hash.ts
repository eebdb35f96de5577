import { toHex } from '@broadsheet/model'

/** The first 128 bits of the text's HMAC-SHA-256, in hexadecimal. It cannot be reversed. */
export async function keyedHash(key: string, text: string): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign(algorithm, imported, encoder.encode(text)))
  return toHex(bytes.subarray(0, 16))
}
