import { type ClickOrigin, clickOriginSchema } from '@broadsheet/model'
import * as v from 'valibot'

/** Where a view says its reader came from; null where the body says nothing, or nonsense. */
export async function readOrigin(request: Request): Promise<ClickOrigin | null> {
  const text = await request.text()
  if (text === '') return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), clickOriginSchema), text)
  return parsed.success ? parsed.output : null
}
