import type { CopiedImage } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../../../env.ts'
import type { ImageNote } from '../../../images/kept-images.ts'

/** A picture as the desk gets it. */
export function imageJson(c: Context<AppEnv>, note: ImageNote, source: string | null): CopiedImage {
  const { name, type, bytes, width, height } = note
  return { url: `${c.get('site').url}/images/${name}`, type, bytes, width, height, source }
}
