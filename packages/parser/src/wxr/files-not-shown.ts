import { imagesIn, type Block } from '@broadsheet/model'
import type { ItemResult } from '../result/item-result.ts'
import type { OmissionKind } from '../result/omission.ts'
import type { Attachments } from './attachments.ts'

/** The files of the library that no article shows or links to. */
export function filesNotShown(attachments: Attachments, items: readonly ItemResult[]): OmissionKind[] {
  if (attachments.size === 0) return []
  const shown = new Set(items.flatMap((item) => (item.ok ? addressesIn(item.draft.body) : [])))
  return [...attachments.values()].flatMap(({ url }) => (shown.has(nameOf(url)) ? [] : ['library-file']))
}

/** Words that the library alone has for its files: descriptions, and captions that no article shows. */
export function wordsNotShown(attachments: Attachments, items: readonly ItemResult[]): OmissionKind[] {
  const shown = new Set(items.flatMap((item) => (item.ok ? captionsIn(item.draft.body) : [])))
  return [...attachments.values()].flatMap(({ url, caption, description }): OmissionKind[] => [
    ...(description === '' ? [] : ['file-description' as const]),
    ...(caption === null || shown.has(`${nameOf(url)} ${caption}`) ? [] : ['file-caption' as const]),
  ])
}

function captionsIn(body: readonly Block[]): string[] {
  const players = body.filter((block) => block.type === 'audio' || block.type === 'video')
  return [...imagesIn(body), ...players].flatMap(({ url, caption }) =>
    caption === null ? [] : [`${nameOf(url)} ${caption}`],
  )
}

function addressesIn(value: unknown): string[] {
  return Array.from(JSON.stringify(value).matchAll(/"url":"([^"]+)"|"poster":"([^"]+)"/gu), ([, url, poster]) =>
    nameOf(url ?? poster ?? ''),
  )
}

// One file, in whatever size and by whatever protocol.
function nameOf(url: string): string {
  return url
    .replace(/[?#].*$/u, '')
    .replace(/^https?:/u, '')
    .replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/u, '')
}
