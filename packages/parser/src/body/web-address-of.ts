import { webAddressSchema } from '@broadsheet/model'
import MarkdownIt from 'markdown-it'
import * as v from 'valibot'
import { resolveAddress } from '../html/resolve-address.ts'
import { hasEscapes, revealEscapes } from './escapes.ts'

/** Encodes the target of a link as Markdown does; one with hidden characters is unchanged. */
export function normalizeLink(written: string): string {
  return hasEscapes(written) ? written : MarkdownIt.prototype.normalizeLink(written)
}

/**
 * The absolute http or https address of a link or an image, or null. A target with hidden characters is taken
 * literally; any other is normalised as in browsers.
 */
export function webAddressOf(target: string, baseUrl: string | null): string | null {
  if (!hasEscapes(target)) return resolveAddress(target, baseUrl)
  const address = revealEscapes(target)
  return v.is(webAddressSchema, address) ? address : null
}
