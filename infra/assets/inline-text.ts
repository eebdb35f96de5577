import { createHash } from 'node:crypto'

/**
 * A text that pages contain inline, and its name in a Content-Security-Policy.
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export type InlineText = { text: string; hash: string }

/** A script that pages load. Its address has a hash of its content, so caches store it for ever. */
export type LoadedScript = { path: string; text: string }

/**
 * Hashes a text, which pages print unchanged. Refuses a text that could end its element, or that is not ASCII and so
 * would make a page of Latin-1 larger in memory.
 */
export function inlineText(text: string): InlineText {
  const [wrong] = /[<\u0080-\u{10ffff}]/u.exec(text) ?? []
  if (wrong !== undefined) throw new Error(`A text that pages hold inline has "${wrong}" in it: ${text}`)
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

/** Names a script's address by its content: `/assets/client-0123abcd.js` for `/assets/client`. */
export function loadedScript(name: string, text: string): LoadedScript {
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { path: `${name}-${fingerprint}.js`, text }
}
