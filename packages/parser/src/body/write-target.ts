import { escapeOf } from './escapes.ts'
import { normalizeLink, webAddressOf } from './web-address-of.ts'

const unsafe = /[^A-Za-z0-9\-._~:/?#@!$'*+,;=%]/g

/** Writes an address on its own line, with escapes if browsers would normalise it differently. */
export function writeAddress(url: string): string {
  if (webAddressOf(normalizeLink(url), null) === url) return url
  const escaped = url.replace(unsafe, escapeOf)
  return escaped === url ? url.replace(':', escapeOf) : escaped
}

/** Writes an address as the target of a link or an image. */
export function writeTarget(url: string): string {
  return writeAddress(url).replace(/[()]|&(?=#?\w+;)/gu, '\\$&')
}
