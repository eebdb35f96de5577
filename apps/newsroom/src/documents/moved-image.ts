import type { MovedImage } from '@broadsheet/model'
import type { ImageNote } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** A stored image as articles show it. */
export function movedImage(c: Context<AppEnv>, { name, width, height }: ImageNote): MovedImage {
  return { url: `${c.get('site').url}/images/${name}`, width, height }
}
