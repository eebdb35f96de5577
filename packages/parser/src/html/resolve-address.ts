import { webAddressSchema } from '@broadsheet/model'
import * as v from 'valibot'

/**
 * An address as HTML writes it (relative, without a scheme, with blanks around it), made absolute against `baseUrl`.
 * Null for what is no address by http or https, such as `javascript:` and `data:`, and for one that is too long.
 */
export function resolveAddress(written: string | undefined, baseUrl: string | null): string | null {
  if (written === undefined || written.trim() === '') return null
  const address = URL.parse(written.trim(), baseUrl ?? undefined)?.href
  return address !== undefined && v.is(webAddressSchema, address) ? address : null
}
