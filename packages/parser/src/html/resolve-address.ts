import { webAddressSchema } from '@broadsheet/model'
import * as v from 'valibot'

/**
 * Resolves an address of HTML (relative, without a scheme, with white space around it) against `baseUrl`. Null for
 * other schemes than http and https, such as `javascript:` and `data:`, and for one that is too long.
 */
export function resolveAddress(written: string | undefined, baseUrl: string | null): string | null {
  if (written === undefined || written.trim() === '') return null
  const address = URL.parse(written.trim(), baseUrl ?? undefined)?.href
  return address !== undefined && v.is(webAddressSchema, address) ? address : null
}
