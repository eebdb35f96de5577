import { escapeOf } from './escapes.ts'
import { normalizeLink, webAddressOf } from './web-address-of.ts'

const unsafe = /[^A-Za-z0-9\-._~:/?#@!$'*+,;=%]/g

/** An address as it stands alone in a line. One that browsers would write otherwise is written with escapes. */
export function writeAddress(url: string): string {
  if (webAddressOf(normalizeLink(url), null) === url) return url
  const escaped = url.replace(unsafe, escapeOf)
  return escaped === url ? url.replace(':', escapeOf) : escaped
}

/** An address as the target of a link or an image. */
export function writeTarget(url: string): string {
  return writeAddress(url).replace(/[()]|&(?=#?\w+;)/gu, '\\$&')
}
