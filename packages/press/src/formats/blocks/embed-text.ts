import type { BlockOf } from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { hostOf } from './host-of.ts'

/** The text of an embed's link, with its host: `The pilots’ song (video.example)`. */
export function embedText({ url, title }: BlockOf<'embed'>, words: Words): string {
  const host = hostOf(url)
  return title === null ? words.seeItAt(host) : `${title} (${host})`
}
