import type { CopiedImage } from '@broadsheet/model'
import type { ImageNote } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'

/** An image as the desk's API answers it. */
export function imageJson(c: Context<AppEnv>, note: ImageNote, source: string | null): CopiedImage {
  const { name, type, bytes, width, height } = note
  return { url: `${c.get('site').url}/images/${name}`, type, bytes, width, height, source }
}
