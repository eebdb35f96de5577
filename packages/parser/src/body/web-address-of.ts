import { webAddressSchema } from '@broadsheet/model'
import MarkdownIt from 'markdown-it'
import * as v from 'valibot'
import { resolveAddress } from '../html/resolve-address.ts'
import { hasEscapes, revealEscapes } from './escapes.ts'

/** The target of a link as Markdown makes it, with percent signs; one with escapes stays as it is. */
export function normalizeLink(written: string): string {
  return hasEscapes(written) ? written : MarkdownIt.prototype.normalizeLink(written)
}

/**
 * The address that a link or an image leads to, absolute and by http or https; else null. One with escapes is taken to
 * the letter, any other is written as browsers write it.
 */
export function webAddressOf(target: string, baseUrl: string | null): string | null {
  if (!hasEscapes(target)) return resolveAddress(target, baseUrl)
  const address = revealEscapes(target)
  return v.is(webAddressSchema, address) ? address : null
}
