import { imagesIn, type Block } from '@broadsheet/model'
import { imageKey } from '../feed/image-key.ts'
import type { ItemResult } from '../result/item-result.ts'
import type { OmissionKind } from '../result/omission.ts'
import type { Attachments } from './attachments.ts'

/** The files of the library that no article shows or links to. */
export function filesNotShown(attachments: Attachments, items: readonly ItemResult[]): OmissionKind[] {
  if (attachments.size === 0) return []
  const shown = new Set(items.flatMap((item) => (item.ok ? addressesIn(item.draft.body) : [])))
  return [...attachments.values()].flatMap(({ url }) => (shown.has(imageKey(url)) ? [] : ['library-file']))
}

/** Words that the library alone has for its files: descriptions, and captions that no article shows. */
export function wordsNotShown(attachments: Attachments, items: readonly ItemResult[]): OmissionKind[] {
  const shown = new Set(items.flatMap((item) => (item.ok ? captionsIn(item.draft.body) : [])))
  return [...attachments.values()].flatMap(({ url, caption, description }): OmissionKind[] => [
    ...(description === '' ? [] : ['file-description' as const]),
    ...(caption === null || shown.has(`${imageKey(url)} ${caption}`) ? [] : ['file-caption' as const]),
  ])
}

function captionsIn(body: readonly Block[]): string[] {
  const players = body.filter((block) => block.type === 'audio' || block.type === 'video')
  return [...imagesIn(body), ...players].flatMap(({ url, caption }) =>
    caption === null ? [] : [`${imageKey(url)} ${caption}`],
  )
}

function addressesIn(value: unknown): string[] {
  return Array.from(JSON.stringify(value).matchAll(/"url":"([^"]+)"|"poster":"([^"]+)"/gu), ([, url, poster]) =>
    imageKey(url ?? poster ?? ''),
  )
}
