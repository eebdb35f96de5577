const prefix = 'desk_'
const randomBytes = 32
// Base64url of 32 bytes.
const pattern = /^desk_[A-Za-z0-9_-]{43}$/

/** A new token's value: 256 random bits, and a beginning by which a secret scanner knows it. */
export function newTokenValue(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomBytes))
  const base64 = btoa(String.fromCharCode(...bytes))
  return prefix + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Whether a text could be one of them: whatever can't is not looked up. */
export function isTokenValue(text: string): boolean {
  return pattern.test(text)
}

/** What is kept of a token: its SHA-256 in hexadecimal. As random as it is, it needs no salt and no slow hash. */
export async function hashOfToken(value: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
