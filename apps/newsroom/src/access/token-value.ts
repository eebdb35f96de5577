import { sha256Of } from '@broadsheet/store'

const prefix = 'desk_'
const randomBytes = 32
// Base64url of 32 bytes.
const pattern = /^desk_[A-Za-z0-9_-]{43}$/

/** Makes a token of 256 random bits, with a prefix for secret scanners. */
export function newTokenValue(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomBytes))
  const base64 = btoa(String.fromCharCode(...bytes))
  return prefix + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Whether a text has the form of a token. Others are not looked up in D1. */
export function isTokenValue(text: string): boolean {
  return pattern.test(text)
}

/** The SHA-256 of a token, in hexadecimal. A random value needs no salt and no slow hash. */
export async function hashOfToken(value: string): Promise<string> {
  return await sha256Of(new TextEncoder().encode(value))
}
