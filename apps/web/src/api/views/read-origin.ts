import { type ClickOrigin, clickOriginSchema } from '@broadsheet/model'
import * as v from 'valibot'

/** A window, perhaps behind a section's slug and a slash, or `recommended`. */
const listName = /^[\p{L}\p{M}\p{N}._~/-]+$/u

/** The click that led to a view, from the body; null for an empty or invalid body. */
export async function readOrigin(request: Request): Promise<ClickOrigin | null> {
  const text = await request.text()
  if (text === '') return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), clickOriginSchema), text)
  return parsed.success && listName.test(parsed.output.list) ? parsed.output : null
}
